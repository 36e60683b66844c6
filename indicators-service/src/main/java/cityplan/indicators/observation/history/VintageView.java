package cityplan.indicators.observation.history;

import cityplan.indicators.observation.Statement;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What was held of a series and a period from one moment of recording to another. A withdrawn one
/// has no value. `recordedTo` is absent where it is held still; `change` tells what became of the
/// period against the vintage before it, or against the moment that was asked about.
public record VintageView(
        String indicator,
        String region,
        String measure,
        String frequency,
        String period,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String qualifier,
        String status,
        List<Statement> statements,
        Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable String reason,
        String recordedBy,
        String change) {

    public VintageView {
        statements = List.copyOf(statements);
    }
}
