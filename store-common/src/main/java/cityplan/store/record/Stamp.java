package cityplan.store.record;

import cityplan.store.audit.Changes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// When one recording takes place: its day, its stamp, which is taken when the first row is stored,
/// and what is stored under it.
final class Stamp {

    private final LocalDate day;
    private final Supplier<Instant> take;
    private final Changes changes = new Changes();
    private @Nullable OffsetDateTime taken;

    Stamp(LocalDate day, Supplier<Instant> take) {
        this.day = day;
        this.take = take;
    }

    LocalDate day() {
        return day;
    }

    Changes changes() {
        return changes;
    }

    OffsetDateTime get() {
        if (taken == null) {
            taken = take.get().atOffset(ZoneOffset.UTC);
        }
        return taken;
    }

    /// The stamp, if there was anything to store.
    @Nullable OffsetDateTime taken() {
        return taken;
    }
}
