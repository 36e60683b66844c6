package cityplan.indicators.target.conflict;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/// The figures that a target allows, taken literally: from a floor to a ceiling, either of which
/// may be missing, and neither of which belongs to an open range.
record Range(@Nullable BigDecimal floor, @Nullable BigDecimal ceiling, boolean open) {

    /// A target relative to another indicator, and one whose figure the province sets, have none.
    static Optional<Range> of(Side side) {
        BigDecimal low = side.low();
        BigDecimal high = side.high();
        return switch (side.operator()) {
            case "ge" -> Optional.of(new Range(low, null, false));
            case "gt" -> Optional.of(new Range(low, null, true));
            case "le" -> Optional.of(new Range(null, high, false));
            case "lt" -> Optional.of(new Range(null, high, true));
            case "eq", "approx" -> Optional.of(new Range(low, low, false));
            case "between" -> Optional.of(new Range(low, high, false));
            default -> Optional.empty();
        };
    }

    /// Whether both set a floor or both set a ceiling, and not the same.
    boolean differs(Range other) {
        return unequal(floor, other.floor) || unequal(ceiling, other.ceiling);
    }

    /// Whether no figure lies in both.
    boolean apart(Range other) {
        boolean touching = !open && !other.open;
        return above(floor, other.ceiling, touching) || above(other.floor, ceiling, touching);
    }

    private static boolean unequal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) != 0;
    }

    private static boolean above(
            @Nullable BigDecimal floor, @Nullable BigDecimal ceiling, boolean touching) {
        return floor != null && ceiling != null && floor.compareTo(ceiling) >= (touching ? 1 : 0);
    }
}
