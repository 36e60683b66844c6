package cityplan.gateway.client;

import cityplan.gateway.part.Guards;
import cityplan.gateway.part.Guards.Kind;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.Pass;
import cityplan.gateway.part.Silence;
import cityplan.gateway.part.SuiteConfig;

import com.fasterxml.jackson.core.JsonProcessingException;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Asks what composed views want to know, and counts and times it. These answers are read whole, so
/// their time is that until the last byte.
@Singleton
public class Questions {

    private final Guards guards;
    private final Duration patience;

    Questions(Guards guards, SuiteConfig config) {
        this.guards = guards;
        this.patience = config.timeouts().total();
    }

    /// An answer that is waited for as long as a composed view may take.
    public <T> Reply<T> await(Part part, CompletionStage<T> asked) {
        return Reply.of(part, asked.toCompletableFuture(), patience);
    }

    /// Asks a part, if it may be asked now. Where nothing was answered it may be asked once more.
    public <T> CompletionStage<T> ask(Part part, Supplier<CompletionStage<T>> question) {
        return guards.enter(part, Kind.QUESTION)
                .map(pass -> ask(pass, question))
                .orElseGet(() -> CompletableFuture.failedStage(new Failure("not asked")));
    }

    private static <T> CompletionStage<T> ask(Pass pass, Supplier<CompletionStage<T>> question) {
        return question.get()
                .exceptionallyCompose(failure ->
                        isSilence(failure) && Silence.of(failure).mayBeAskedAgain()
                                ? question.get()
                                : CompletableFuture.failedStage(failure))
                .whenComplete((_, failure) -> {
                    if (failure != null && isSilence(failure)) {
                        pass.silent(failure);
                    } else {
                        pass.answered();
                    }
                    pass.end();
                });
    }

    /// Whether nothing was answered; a status that says no is an answer, and so is what cannot be
    /// read.
    private static boolean isSilence(Throwable failure) {
        boolean silence = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return false;
            }
            silence |= cause instanceof ProcessingException || cause instanceof TimeoutException;
        }
        return silence;
    }
}
