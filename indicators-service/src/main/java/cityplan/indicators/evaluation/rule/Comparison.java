package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.evidence.Actual;
import cityplan.indicators.evaluation.evidence.Case;
import cityplan.indicators.evaluation.evidence.Evidence;
import cityplan.indicators.evaluation.evidence.Window;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A target beside the figure it is held against.
///
/// @param baseline where the path began: zero for what is added up, absent for growth rates
record Comparison(
        Case asked, Window window, Actual actual, @Nullable BigDecimal baseline, Bound bound) {

    static Comparison of(Case asked, Evidence.Found found) {
        BigDecimal value = found.actual().value();
        Actual reference = found.reference();
        Bound bound = Bound.of(asked, value, reference == null ? null : reference.value());
        BigDecimal baseline =
                switch (asked.target().series().measure()) {
                    case LEVEL -> value(found.baseline());
                    case INC, CUM -> BigDecimal.ZERO;
                    case YOY, AAGR -> null;
                };
        return new Comparison(asked, found.window(), found.actual(), baseline, bound);
    }

    BigDecimal value() {
        return actual.value();
    }

    Measure measure() {
        return asked.target().series().measure();
    }

    ValueType type() {
        return asked.indicator().valueType();
    }

    boolean over() {
        return window.overAt(asked.at());
    }

    boolean holds() {
        return bound.meets(value());
    }

    boolean neutral() {
        return bound.side() == Direction.NEUTRAL;
    }

    /// A class of its own: levels that have an order and nothing else.
    boolean ordinal() {
        return type() == ValueType.CLASS;
    }

    private static @Nullable BigDecimal value(@Nullable Observation observation) {
        return observation == null ? null : observation.value();
    }
}
