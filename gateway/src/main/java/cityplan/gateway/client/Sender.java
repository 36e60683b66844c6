package cityplan.gateway.client;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.http.Trace;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.ws.rs.HeaderParam;

import org.jspecify.annotations.Nullable;

/// For which request a service is asked: its trace, and what it says of who asks. The gateway has
/// no authority of its own; what a client may not read, no view of it tells.
public final class Sender {

    private final Trace trace;
    private final @Nullable String authorization;

    private Sender(Trace trace, @Nullable String authorization) {
        this.trace = trace;
        this.authorization = authorization;
    }

    public static Sender of(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        return new Sender(ProblemAnswer.trace(context), authorization);
    }

    @HeaderParam("traceparent")
    public @Nullable String getTraceparent() {
        return trace.traceparent();
    }

    @HeaderParam("X-Request-Id")
    public String getRequestId() {
        return trace.requestId();
    }

    @HeaderParam("Authorization")
    public @Nullable String getAuthorization() {
        return authorization;
    }

    /// Says the same in a request that no client interface sends.
    public void sign(HttpClientRequest request) {
        request.putHeader("X-Request-Id", trace.requestId());
        if (trace.traceparent() != null) {
            request.putHeader("traceparent", trace.traceparent());
        }
        if (authorization != null) {
            request.putHeader("Authorization", authorization);
        }
    }
}
