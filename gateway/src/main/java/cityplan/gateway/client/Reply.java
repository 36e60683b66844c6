package cityplan.gateway.client;

import cityplan.common.problem.ProblemException;
import cityplan.gateway.part.Part;

import jakarta.ws.rs.ProcessingException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a part of the suite answers, if it does in time.
public record Reply<T>(Part part, CompletableFuture<T> answer) {

    private static final Logger LOG = Logger.getLogger(Reply.class);

    public static <T> Reply<T> of(Part part, CompletableFuture<T> asked, Duration patience) {
        return new Reply<>(part, asked.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /// The answer, or nothing when the part is down or slow. Anything else that fails is thrown.
    public Optional<T> get() {
        try {
            return Optional.of(answer.join());
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ProblemException known) {
                throw known;
            }
            if (!isSilence(cause)) {
                throw new IllegalStateException(part.service() + " refused a question", cause);
            }
            // What a timeout says of itself holds all that was asked for.
            Object reason = cause instanceof TimeoutException ? "not in time" : cause;
            LOG.warnf("%s does not answer: %s", part.service(), reason);
            return Optional.empty();
        }
    }

    private static boolean isSilence(@Nullable Throwable cause) {
        return cause instanceof Failure
                || cause instanceof ProcessingException
                || cause instanceof TimeoutException;
    }
}
