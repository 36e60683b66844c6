package cityplan.indicators.target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One source that states a target, with the values as printed there.
public record TargetStatement(
        String id,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        String nature,
        String commitment,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published) {}
