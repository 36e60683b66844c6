package cityplan.indicators.derived.rule;

import java.util.Locale;

/// Why a value cannot be derived.
public enum Reason {
    /// There is no value of the year before, or of the year before the span.
    NO_EARLIER_VALUE,
    /// The region lies below none.
    NO_PARENT,
    /// The region of which a share was asked has no value.
    NO_WHOLE,
    /// The indicator by which to divide has no value.
    NO_DIVISOR,
    /// Growth needs values above zero.
    NOT_POSITIVE,
    /// The divisor is zero.
    DIVISION_BY_ZERO,
    /// A class, a share or a rate does not grow or add up.
    NOT_A_QUANTITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
