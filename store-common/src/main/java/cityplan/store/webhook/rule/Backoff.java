package cityplan.store.webhook.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a message that was not taken is sent again: soon at first, then ever later, never to the
/// second, so that receivers do not come back to everybody's messages at once. The last attempt is
/// a day after the first one.
public final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(1);
    static final Duration UNTIL = Duration.ofHours(24);
    static final int FACTOR = 3;

    /// By how much a pause may be shorter or longer than its length.
    static final double JITTER = 0.2;

    private static final int GROWING = 7;

    private Backoff() {}

    /// The moment of the next attempt; nothing when there is none.
    ///
    /// @param attempts how many there were, this one included
    /// @param first when the first one was
    /// @param asked how long the receiver asks to be left alone; it is not for longer than the
    ///   longest pause
    /// @param random from 0 to 1
    static Optional<Instant> next(Attempts attempts, Optional<Duration> asked, double random) {
        Instant last = attempts.first().plus(UNTIL);
        if (!attempts.now().isBefore(last)) {
            return Optional.empty();
        }
        Duration pause = jittered(length(attempts.count()), random);
        Duration wished = asked.filter(d -> d.compareTo(LONGEST) < 0).orElse(LONGEST);
        Duration longer = asked.isPresent() && wished.compareTo(pause) > 0 ? wished : pause;
        Instant next = attempts.now().plus(longer);
        return Optional.of(next.isBefore(last) ? next : last);
    }

    /// How often a message was sent so far.
    public record Attempts(int count, Instant first, Instant now) {}

    private static Duration length(int attempts) {
        long times = (long) Math.pow(FACTOR, Math.min(attempts - 1, GROWING));
        Duration grown = FIRST.multipliedBy(times);
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }

    private static Duration jittered(Duration pause, double random) {
        double share = 1 - JITTER + 2 * JITTER * random;
        return Duration.ofMillis(Math.round(pause.toMillis() * share));
    }
}
