package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.evidence.Case;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Objects;

/// What a figure is held against.
///
/// @param value the one value that differences count from
/// @param criterion what meets the target, tolerance included
/// @param side which side of the value is good
record Bound(BigDecimal value, Criterion criterion, Direction side, BigDecimal tolerance) {

    static Bound of(Case asked, BigDecimal actual, @Nullable BigDecimal reference) {
        Direction direction = asked.indicator().direction();
        BigDecimal value = value(asked.target(), direction, actual, reference);
        BigDecimal tolerance = tolerance(asked, value);
        return new Bound(
                value,
                criterion(asked, value, tolerance),
                Criterion.side(asked.target().operator(), direction),
                tolerance);
    }

    boolean meets(BigDecimal figure) {
        return criterion.meets(figure);
    }

    /// How far a figure is on the good side; never positive where no side is.
    BigDecimal gap(BigDecimal figure) {
        BigDecimal difference = figure.subtract(value);
        return switch (side) {
            case HIGHER -> difference;
            case LOWER -> difference.negate();
            case NEUTRAL -> difference.abs().negate();
        };
    }

    /// Whether differences are in points, not in the unit of the indicator.
    static boolean inPoints(Measure measure, Indicator indicator) {
        return measure == Measure.YOY
                || measure == Measure.AAGR
                || indicator.unit().equals("PCT")
                || indicator.unit().equals("PP");
    }

    private static BigDecimal value(
            Target target, Direction direction, BigDecimal actual, @Nullable BigDecimal reference) {
        BigDecimal value =
                switch (target.operator()) {
                    case GE, GT, EQ, APPROX -> target.low();
                    case LE, LT -> target.high();
                    case BETWEEN -> end(target, direction, actual);
                    case IN_STEP, FASTER_THAN -> reference;
                    case EXTERNAL -> null;
                };
        return Objects.requireNonNull(value, "bound");
    }

    /// Of a range, the end on the side from which the figure comes.
    private static @Nullable BigDecimal end(Target target, Direction direction, BigDecimal actual) {
        BigDecimal low = Objects.requireNonNull(target.low());
        BigDecimal high = Objects.requireNonNull(target.high());
        return switch (direction) {
            case HIGHER -> low;
            case LOWER -> high;
            case NEUTRAL -> {
                boolean nearerToLow =
                        actual.subtract(low).abs().compareTo(actual.subtract(high).abs()) <= 0;
                yield nearerToLow ? low : high;
            }
        };
    }

    private static BigDecimal tolerance(Case asked, BigDecimal value) {
        RuleSet rules = asked.rules();
        if (asked.indicator().valueType() == ValueType.CLASS
                && asked.target().series().measure() == Measure.LEVEL) {
            return BigDecimal.ZERO;
        }
        return inPoints(asked.target().series().measure(), asked.indicator())
                ? rules.points()
                : rules.relative().multiply(value.abs());
    }

    private static Criterion criterion(Case asked, BigDecimal value, BigDecimal tolerance) {
        return switch (asked.target().operator()) {
            case GE -> new Criterion.From(value, false);
            case GT -> new Criterion.From(value, true);
            case LE -> new Criterion.UpTo(value, false);
            case LT -> new Criterion.UpTo(value, true);
            case EQ -> byDirection(asked, value, BigDecimal.ZERO, tolerance);
            case APPROX -> byDirection(asked, value, tolerance, tolerance);
            case BETWEEN -> range(asked, value);
            case IN_STEP -> new Criterion.From(value.subtract(step(asked, tolerance)), false);
            case FASTER_THAN -> new Criterion.From(value, true);
            case EXTERNAL -> throw new IllegalArgumentException("external targets have no bound");
        };
    }

    private static Criterion byDirection(
            Case asked, BigDecimal value, BigDecimal loosened, BigDecimal tolerance) {
        return switch (asked.indicator().direction()) {
            case HIGHER -> new Criterion.From(value.subtract(loosened), false);
            case LOWER -> new Criterion.UpTo(value.add(loosened), false);
            case NEUTRAL -> new Criterion.Within(value.subtract(tolerance), value.add(tolerance));
        };
    }

    private static Criterion range(Case asked, BigDecimal value) {
        return switch (asked.indicator().direction()) {
            case HIGHER -> new Criterion.From(value, false);
            case LOWER -> new Criterion.UpTo(value, false);
            case NEUTRAL ->
                    new Criterion.Within(
                            Objects.requireNonNull(asked.target().low()),
                            Objects.requireNonNull(asked.target().high()));
        };
    }

    private static BigDecimal step(Case asked, BigDecimal tolerance) {
        return inPoints(asked.target().series().measure(), asked.indicator())
                ? asked.rules().step()
                : tolerance;
    }
}
