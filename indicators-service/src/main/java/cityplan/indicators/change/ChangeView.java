package cityplan.indicators.change;

import cityplan.store.change.Change;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/// One change. `href` leads to what was changed; read it with `asOf=recordedAt`. What an
/// observation or a statement on one is about is told here; its value, if a source of it was
/// public.
public record ChangeView(
        String cursor,
        Instant recordedAt,
        String resource,
        @Nullable String id,
        @Nullable String href,
        Change.Kind change,
        @Nullable String indicator,
        @Nullable String region,
        @Nullable String measure,
        @Nullable String period,
        @Nullable BigDecimal value,
        @Nullable String status) {}
