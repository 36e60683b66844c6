package cityplan.indicators.comparison;

import cityplan.common.answer.Matrix;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Series side by side. A period is a row, a series a column; where a series has no value for a
/// period there is none in the row.
public record Comparison(List<Column> series, List<Row> items) implements Matrix {

    public Comparison {
        series = List.copyOf(series);
        items = List.copyOf(items);
    }

    /// One series.
    public record Column(
            String indicator, String region, String measure, String frequency, String unit) {

        String name() {
            return "%s/%s/%s/%s [%s]".formatted(indicator, region, measure, frequency, unit);
        }
    }

    /// What the series say of one period.
    public record Row(String period, List<Cell> values) {

        public Row {
            values = List.copyOf(values);
        }

        private String text(int column) {
            return values.stream()
                    .filter(cell -> cell.series == column)
                    .map(cell -> cell.value.toPlainString())
                    .findFirst()
                    .orElse("");
        }
    }

    /// One value; `series` is the place of its series among the columns, from 0.
    public record Cell(int series, BigDecimal value, String status, @Nullable String qualifier) {}

    @Override
    public List<String> header() {
        return Stream.concat(Stream.of("period"), series.stream().map(Column::name)).toList();
    }

    @Override
    public List<List<String>> rows() {
        return items.stream()
                .map(row ->
                        Stream.concat(
                                        Stream.of(row.period),
                                        IntStream.range(0, series.size()).mapToObj(row::text))
                                .toList())
                .toList();
    }
}
