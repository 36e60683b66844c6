package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What a plan wants a series to be in one period. `bound` is the one value that a figure is held
/// against; a target that refers to another series, or that the province sets, has none.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Target(
        String id,
        String plan,
        String indicator,
        String measure,
        String period,
        String operator,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        @Nullable BigDecimal bound,
        @Nullable Reference reference,
        String unit,
        String nature,
        String commitment,
        List<Statement> statements) {

    public Target {
        statements = List.copyOf(statements);
    }

    /// The series that the target refers to.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reference(String indicator, String region) {}
}
