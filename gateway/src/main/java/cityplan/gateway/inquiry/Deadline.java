package cityplan.gateway.inquiry;

import cityplan.gateway.client.Reply;
import cityplan.gateway.part.Part;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// The time by which a composed view must have all that it shows.
record Deadline(long nanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    <T> Reply<T> await(Part part, CompletionStage<T> asked) {
        Duration left = Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
        return Reply.of(part, asked.toCompletableFuture(), left);
    }
}
