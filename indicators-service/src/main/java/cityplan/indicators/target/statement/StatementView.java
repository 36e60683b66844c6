package cityplan.indicators.target.statement;

import cityplan.indicators.target.Reference;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// What one source says of a target, as it was held from one moment of recording to another.
/// `recordedTo` is absent where it is held still. Only a history tells reason, recorder and
/// `change`, which is what became of the statement against the vintage before; a withdrawal repeats
/// what was withdrawn.
public record StatementView(
        String id,
        String target,
        String plan,
        String indicator,
        String region,
        String measure,
        String period,
        String operator,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        @Nullable Reference reference,
        String unit,
        String nature,
        String commitment,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom,
        @Nullable Instant recordedTo,
        @Nullable String reason,
        @Nullable String recordedBy,
        @Nullable String change) {}
