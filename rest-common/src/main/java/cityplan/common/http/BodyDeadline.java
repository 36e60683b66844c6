package cityplan.common.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Set;

/// Ends the connection of a body that trickles in: it would hold a place for nothing. Files have as
/// long as they take, but nobody sends on for long after the answer.
@Singleton
class BodyDeadline {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    private final Vertx vertx;
    private final Duration deadline;

    BodyDeadline(Vertx vertx, @ConfigProperty(name = "suite.limits.body") Duration deadline) {
        this.vertx = vertx;
        this.deadline = deadline;
    }

    void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || !hasBody(request)) {
            return;
        }
        if (!RequestGate.takesFiles(context)) {
            arm(request);
        }
        context.addEndHandler(_ -> drain(request));
    }

    private void arm(HttpServerRequest request) {
        long timer = vertx.setTimer(deadline.toMillis(), _ -> cut(request));
        request.end().onComplete(_ -> vertx.cancelTimer(timer));
    }

    /// Nobody reads the rest of a body any more that was answered before its end.
    private void drain(HttpServerRequest request) {
        if (!request.isEnded()) {
            arm(request);
            request.handler(_ -> {});
            request.resume();
        }
    }

    /// Over HTTP/2 no header need tell that there is a body.
    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains("Content-Length")
                || request.headers().contains("Transfer-Encoding")
                || request.version() == HttpVersion.HTTP_2
                        && WRITES.contains(request.method().name());
    }

    /// Over HTTP/2 others of the client share the connection.
    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
