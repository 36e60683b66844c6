package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What a project adds to an indicator when it is done; without an amount where that is not known.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contribution(
        String project, String indicator, @Nullable BigDecimal amount, @Nullable String unit) {}
