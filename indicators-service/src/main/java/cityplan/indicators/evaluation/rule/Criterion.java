package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;

import java.math.BigDecimal;

/// The values that meet a target.
sealed interface Criterion {

    /// `strict` leaves the edge itself out.
    record From(BigDecimal least, boolean strict) implements Criterion {}

    /// `strict` leaves the edge itself out.
    record UpTo(BigDecimal most, boolean strict) implements Criterion {}

    record Within(BigDecimal least, BigDecimal most) implements Criterion {}

    default boolean meets(BigDecimal value) {
        return switch (this) {
            case From(var least, var strict) -> value.compareTo(least) >= (strict ? 1 : 0);
            case UpTo(var most, var strict) -> value.compareTo(most) <= (strict ? -1 : 0);
            case Within(var least, var most) ->
                    value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        };
    }

    /// Whether figures without bounds on that side meet it.
    default boolean meetsUnbounded(boolean above) {
        return switch (this) {
            case From _ -> above;
            case UpTo _ -> !above;
            case Within _ -> false;
        };
    }

    /// Which side is good: what the operator says where it says so, else what the indicator says.
    static Direction side(Operator operator, Direction direction) {
        if (direction == Direction.NEUTRAL) {
            return direction;
        }
        return switch (operator) {
            case GE, GT, IN_STEP, FASTER_THAN -> Direction.HIGHER;
            case LE, LT -> Direction.LOWER;
            case EQ, APPROX, BETWEEN, EXTERNAL -> direction;
        };
    }
}
