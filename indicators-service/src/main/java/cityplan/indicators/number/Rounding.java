package cityplan.indicators.number;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How figures are shown: half up, once, at the end.
public final class Rounding {

    public static final int PERCENT = 1;

    private Rounding() {}

    public static BigDecimal to(int decimals, BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
