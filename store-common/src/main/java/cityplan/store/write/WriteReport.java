package cityplan.store.write;

import cityplan.store.record.Recorded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What came of recording many at once. `recordedAt` is the stamp of what was stored; absent when
/// nothing was.
public record WriteReport(
        boolean changed,
        boolean dryRun,
        @Nullable Instant recordedAt,
        long itemsRead,
        long itemsStored) {

    static WriteReport of(Recorded recorded, boolean dryRun) {
        Recorded.Count count = recorded.counts().getFirst();
        return new WriteReport(
                recorded.changed(), dryRun, recorded.at(), count.read(), count.stored());
    }
}
