package cityplan.indicators.target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/// The one value that a figure is held against: of a range, the end on the side from which the
/// figure comes. A range on an indicator without a better side, a target relative to another
/// indicator and one whose figure the province sets have none.
final class Bound {

    private Bound() {}

    static Optional<BigDecimal> of(
            String operator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String direction) {
        return switch (operator) {
            case "ge", "gt", "eq", "approx" -> Optional.ofNullable(low);
            case "le", "lt" -> Optional.ofNullable(high);
            case "between" -> range(low, high, direction);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> range(
            @Nullable BigDecimal low, @Nullable BigDecimal high, String direction) {
        return switch (direction) {
            case "higher" -> Optional.ofNullable(low);
            case "lower" -> Optional.ofNullable(high);
            default -> Optional.empty();
        };
    }
}
