package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// The value of a series for one period.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Observation(
        String indicator,
        String measure,
        String period,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        String status,
        List<Statement> statements) {

    public Observation {
        statements = List.copyOf(statements);
    }
}
