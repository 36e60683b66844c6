package cityplan.indicators.target.conflict;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What a target says, as far as another can contradict it.
public record Side(
        String id,
        String operator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String commitment) {

    private static final String STRIVE = "strive";

    boolean strives() {
        return commitment.equals(STRIVE);
    }
}
