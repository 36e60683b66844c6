package cityplan.store.bundle;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// The recording stamp of one import, taken when the first row is stored.
final class Stamp {

    private final Supplier<Instant> take;
    private @Nullable OffsetDateTime taken;

    Stamp(Supplier<Instant> take) {
        this.take = take;
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
