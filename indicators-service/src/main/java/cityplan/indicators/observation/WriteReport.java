package cityplan.indicators.observation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What came of recording many at once. `recordedAt` is the stamp of what was stored; absent when
/// nothing was.
public record WriteReport(
        boolean changed,
        boolean dryRun,
        @Nullable Instant recordedAt,
        long itemsRead,
        long itemsStored) {}
