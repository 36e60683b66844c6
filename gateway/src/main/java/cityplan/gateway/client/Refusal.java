package cityplan.gateway.client;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A service answered that the question is wrong.
public final class Refusal extends RuntimeException {

    private static final int BAD_REQUEST = 400;

    private Refusal() {
        super("status " + BAD_REQUEST, null, false, false);
    }

    /// How a question has failed. One that the service refused failed for what the request brought.
    public static <T> CompletionStage<T> failed(Throwable failure, Violation brought) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return CompletableFuture.failedStage(
                        new ProblemException(new Problem.Invalid(List.of(brought))));
            }
        }
        return CompletableFuture.failedStage(failure);
    }

    /// Tells answers by which a service refuses a question from all others.
    public static final class Mapper implements ResponseExceptionMapper<Refusal> {

        @Override
        public boolean handles(int status, MultivaluedMap<String, Object> headers) {
            return status == BAD_REQUEST;
        }

        @Override
        public Refusal toThrowable(Response answer) {
            return new Refusal();
        }
    }
}
