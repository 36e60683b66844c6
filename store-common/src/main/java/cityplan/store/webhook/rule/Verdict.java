package cityplan.store.webhook.rule;

import java.time.Instant;
import java.util.Optional;

/// What follows from an attempt.
public sealed interface Verdict {

    /// The message was taken.
    record Delivered() implements Verdict {}

    /// It is sent again.
    record Again(Instant at) implements Verdict {}

    /// It is not sent any more, unless somebody asks for it.
    record Dead() implements Verdict {}

    /// The receiver says that it is there no more: nothing is sent to it.
    record Gone() implements Verdict {}

    /// @param random from 0 to 1
    static Verdict of(Outcome outcome, Backoff.Attempts attempts, double random) {
        return switch (outcome) {
            case Outcome.Answered answer when answer.isTaken() -> new Delivered();
            case Outcome.Answered answer when answer.isGone() -> new Gone();
            case Outcome.Answered answer ->
                    again(Backoff.next(attempts, answer.retryAfter(), random));
            case Outcome.Silent _ -> again(Backoff.next(attempts, Optional.empty(), random));
        };
    }

    private static Verdict again(Optional<Instant> next) {
        return next.<Verdict>map(Again::new).orElseGet(Dead::new);
    }
}
