package cityplan.indicators.evaluation.fact;

import java.util.Locale;

/// Which way an indicator gets better.
public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL;

    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
