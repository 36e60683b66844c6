package cityplan.projects.portfolio;

import cityplan.projects.money.Money;
import cityplan.projects.portfolio.PortfolioView.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A portfolio as a table: first its rows, then the subtotals and the total, whose missing keys are
/// empty. Money is in the unit of the answer.
final class PortfolioTable {

    private static final List<String> FIGURES =
            List.of(
                    "projects",
                    "parts",
                    "lines",
                    "totalInvestment",
                    "planned",
                    "actual",
                    "completion",
                    "startedEarly",
                    "startedOnTime",
                    "startedLate",
                    "startOpen",
                    "startUnclear",
                    "green",
                    "yellow",
                    "red",
                    "noLight",
                    "unit");

    private PortfolioTable() {}

    static List<String> header(List<String> by) {
        return Stream.concat(by.stream(), FIGURES.stream()).toList();
    }

    static List<List<String>> of(PortfolioView portfolio) {
        return Stream.of(
                        portfolio.table().stream(),
                        portfolio.subtotals().stream(),
                        Stream.of(portfolio.total()))
                .flatMap(lines -> lines)
                .map(line -> row(line, portfolio.by().size(), portfolio.unit()))
                .toList();
    }

    private static List<String> row(Line line, int keys, String unit) {
        var cells = new ArrayList<>(line.keys());
        while (cells.size() < keys) {
            cells.add("");
        }
        Stream.of(line.projects(), line.parts(), line.lines())
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(amount(line.totalInvestment()));
        cells.add(amount(line.planned()));
        cells.add(amount(line.actual()));
        cells.add(line.completion() == null ? "" : line.completion().percent().toPlainString());
        Stream.concat(counts(line.starts()), counts(line.lights()))
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(unit);
        return cells;
    }

    private static String amount(@Nullable Money money) {
        return money == null ? "" : money.amount().toPlainString();
    }

    private static Stream<Long> counts(PortfolioView.Starts starts) {
        return Stream.of(
                starts.early(), starts.onTime(), starts.late(), starts.open(), starts.unclear());
    }

    private static Stream<Long> counts(PortfolioView.Lights lights) {
        return Stream.of(lights.green(), lights.yellow(), lights.red(), lights.none());
    }
}
