package cityplan.indicators.evaluation.fact;

import java.util.Locale;

/// How a target compares: `in_step` and `faster_than` with another series, `external` with a figure
/// that the province sets and the documents do not print.
public enum Operator {
    GE,
    GT,
    LE,
    LT,
    EQ,
    APPROX,
    BETWEEN,
    IN_STEP,
    FASTER_THAN,
    EXTERNAL;

    public static Operator of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the bound is the value of another series.
    public boolean relative() {
        return this == IN_STEP || this == FASTER_THAN;
    }

    /// Whether a ceiling: below it is good, but not better than good.
    public boolean ceiling() {
        return this == LE || this == LT;
    }
}
