package cityplan.store.record;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What came of a recording.
///
/// @param changed whether any row said something new
/// @param at the stamp of what was stored; absent when nothing was
/// @param counts of each input, in their order
public record Recorded(boolean changed, @Nullable Instant at, List<Count> counts) {

    public Recorded {
        counts = List.copyOf(counts);
    }

    /// How many rows an input held, and how many of them said something new.
    public record Count(long read, long stored) {}
}
