package cityplan.gateway.cache;

import cityplan.gateway.part.Part;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/// What an answer shows of the services, and since when that is known.
///
/// @param states the last moment at which each service had recorded anything that it shows
/// @param day the day on which it was asked for, as the services were known to have it
/// @param asked the nano time at which it was asked for: it was true then or later
/// @param pinned how long it stays true whatever is recorded; zero for the present
public record Shown(Map<Part, Instant> states, LocalDate day, long asked, Duration pinned) {

    public Shown {
        states = Map.copyOf(states);
    }

    /// The moment of what it shows of a service that it shows.
    public Instant state(Part part) {
        return Objects.requireNonNull(states.get(part));
    }

    /// Whether it is true whatever is recorded.
    boolean isPinned(long now) {
        return now - asked < pinned.toNanos();
    }
}
