package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// One source that gives a value or states a target. Values, nature and commitment are there for a
/// target only.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Statement(
        String id,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        @Nullable String nature,
        @Nullable String commitment,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published) {}
