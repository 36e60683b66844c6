package cityplan.indicators.evaluation.fact;

import java.util.Locale;

/// What kind of number an indicator is; a class is an order without arithmetic.
public enum ValueType {
    AMOUNT,
    COUNT,
    RATIO,
    SHARE,
    RATE,
    INDEX,
    CLASS;

    public static ValueType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether values of several years add up.
    public boolean adds() {
        return this == AMOUNT || this == COUNT;
    }

    /// Whether a part of a year says as much as the whole year.
    public boolean holdsForPartOfYear() {
        return this == SHARE || this == RATE || this == INDEX;
    }

    /// Whether the values grow by a rate rather than by a step.
    public boolean grows() {
        return adds() || this == INDEX;
    }
}
