package cityplan.gateway.cache;

import cityplan.common.answer.EntityTag;
import cityplan.gateway.part.Part;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

import java.time.Instant;
import java.time.LocalDate;

/// An answer that is kept.
///
/// @param day the day on which it was asked for, as its service was known to have it
/// @param asked the nano time at which it was asked for: it was true then or later
/// @param headers all but its length
public record Entry(
        Part part, Admission admission, LocalDate day, long asked, MultiMap headers, Buffer body) {

    private static final int ENVELOPE = 1_000;

    /// Its strong entity tag, which names the state of the service that it shows.
    public EntityTag tag() {
        return admission.tag();
    }

    /// The moment of that state.
    Instant recorded() {
        return admission.recorded();
    }

    /// Whether it is true whatever is recorded.
    boolean isPinned(long now) {
        return now - asked < admission.pinned().toNanos();
    }

    int size() {
        return body.length() + ENVELOPE;
    }
}
