package cityplan.indicators.derived;

import cityplan.common.answer.Matrix;
import cityplan.indicators.observation.ObservationView;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Values that were derived, and those that could not be.
public record Derived(List<Value> items, List<Missing> missing) implements Matrix {

    public Derived {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }

    /// One value: `derived` is always true; the formula holds its numbers and its rounding.
    public record Value(
            String indicator,
            String region,
            String measure,
            String frequency,
            String period,
            BigDecimal value,
            String unit,
            @Nullable String qualifier,
            String status,
            boolean derived,
            String formula,
            List<Input> inputs) {

        private List<String> cells() {
            return Stream.of(
                            indicator,
                            region,
                            measure,
                            frequency,
                            period,
                            value.toPlainString(),
                            unit,
                            qualifier == null ? "" : qualifier,
                            status,
                            formula)
                    .toList();
        }
    }

    /// An observation that went in, and as what.
    public record Input(String role, ObservationView observation) {}

    /// An observation of which nothing could be derived, and why.
    public record Missing(
            String indicator,
            String region,
            String measure,
            String period,
            String reason,
            String explanation) {}

    @Override
    public List<String> header() {
        return List.of(
                "indicator",
                "region",
                "measure",
                "frequency",
                "period",
                "value",
                "unit",
                "qualifier",
                "status",
                "formula");
    }

    @Override
    public List<List<String>> rows() {
        return items.stream().map(Value::cells).toList();
    }
}
