package cityplan.indicators.comparison;

import cityplan.common.period.Period;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the values of several series side by side. Values stand in one row when their periods have
/// the same code; rows follow each other by first day, then by last.
final class Alignment {

    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::start)
                    .thenComparing(Period::end)
                    .thenComparing(Period::code);

    private Alignment() {}

    /// One value of a series.
    record Value(
            Comparison.Column series,
            Period period,
            BigDecimal value,
            String status,
            @Nullable String qualifier) {}

    static Comparison of(List<Comparison.Column> series, List<Value> values) {
        Map<Period, List<Comparison.Cell>> rows = new TreeMap<>(BY_DAYS);
        for (Value each : values) {
            rows.computeIfAbsent(each.period(), _ -> new ArrayList<>())
                    .add(
                            new Comparison.Cell(
                                    series.indexOf(each.series()),
                                    each.value(),
                                    each.status(),
                                    each.qualifier()));
        }
        return new Comparison(
                series,
                rows.entrySet().stream().map(row -> row(row.getKey(), row.getValue())).toList());
    }

    private static Comparison.Row row(Period period, List<Comparison.Cell> cells) {
        cells.sort(Comparator.comparingInt(Comparison.Cell::series));
        return new Comparison.Row(period.code(), cells);
    }
}
