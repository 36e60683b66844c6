package cityplan.gateway.region;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A figure of a region, as far as it is compared.
@JsonIgnoreProperties(ignoreUnknown = true)
record Value(
        String indicator,
        String region,
        String measure,
        BigDecimal value,
        @Nullable String qualifier) {

    boolean isBeside(Value other) {
        return indicator.equals(other.indicator) && measure.equals(other.measure);
    }
}
