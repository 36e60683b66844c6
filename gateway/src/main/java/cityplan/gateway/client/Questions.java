package cityplan.gateway.client;

import cityplan.gateway.part.Part;
import cityplan.gateway.part.PartMetrics;
import cityplan.gateway.part.PartMetrics.Silence;
import cityplan.gateway.part.SuiteConfig;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Counts and times what composed views ask. These answers are read whole, so their time is that
/// until the last byte.
@Singleton
public class Questions {

    private final PartMetrics metrics;
    private final Duration patience;

    Questions(PartMetrics metrics, SuiteConfig config) {
        this.metrics = metrics;
        this.patience = config.timeouts().total();
    }

    /// An answer that is waited for as long as a composed view may take.
    public <T> Reply<T> await(Part part, CompletionStage<T> asked) {
        return Reply.of(part, asked.toCompletableFuture(), patience);
    }

    /// Asks a part, and counts how it goes. Where nothing was answered it is asked once more: the
    /// connection may have been one that an instance at its end had just closed. What is slow is
    /// not asked again.
    public <T> CompletionStage<T> ask(Part part, Supplier<CompletionStage<T>> question) {
        metrics.asked(part);
        long begun = System.nanoTime();
        return question.get()
                .exceptionallyCompose(failure ->
                        isSilence(failure) && kind(failure) != Silence.TIMEOUT
                                ? question.get()
                                : CompletableFuture.failedStage(failure))
                .whenComplete((_, failure) -> {
                    if (isSilence(failure)) {
                        metrics.failed(part, kind(failure));
                    } else {
                        metrics.began(part, begun);
                    }
                });
    }

    /// Whether nothing was answered; a status that says no is an answer.
    private static boolean isSilence(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessingException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Silence kind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return Silence.CONNECT;
            }
            if (cause instanceof TimeoutException) {
                return Silence.TIMEOUT;
            }
        }
        return Silence.CUT;
    }
}
