package cityplan.gateway.part;

import cityplan.gateway.part.Backends.Line;
import cityplan.gateway.part.Guards.Kind;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Sends a request on to a service, a read once more where it may be, and waits for the head of the
/// answer as long as the deadlines allow.
@Singleton
public class Asking {

    private final Backends backends;
    private final SuiteConfig.Timeouts timeouts;

    Asking(Backends backends, SuiteConfig config) {
        this.backends = backends;
        this.timeouts = config.timeouts();
    }

    /// The head of the answer; its body waits to be read.
    public Future<HttpClientResponse> ask(ProxyRequest request, Pass pass, Kind kind) {
        if (kind == Kind.WRITE) {
            return attempt(request, pass, kind);
        }
        request.setBody(null);
        if (!request.proxiedRequest().isEnded()) {
            request.proxiedRequest().resume();
        }
        return attempt(request, pass, kind)
                .recover(failure ->
                        Silence.of(failure).mayBeAskedAgain()
                                        && !request.proxiedRequest().response().closed()
                                ? attempt(request, pass, kind)
                                : Future.failedFuture(failure));
    }

    private Future<HttpClientResponse> attempt(ProxyRequest request, Pass pass, Kind kind) {
        return backends.request(pass.part(), line(pass, kind))
                .compose(sent -> {
                    if (kind == Kind.WRITE) {
                        HttpServerRequest received = request.proxiedRequest();
                        received.end().onSuccess(_ -> await(sent, patience(received)));
                    } else {
                        sent.idleTimeout(left(pass));
                    }
                    return request.send(sent).compose(_ -> sent.response());
                });
    }

    /// A connection that was kept says nothing of whether a service is back.
    private static Line line(Pass pass, Kind kind) {
        return switch (kind) {
            case READ, QUESTION -> pass.isProbe() ? Line.FRESH : Line.KEPT;
            case WRITE -> Line.FRESH;
            case ENDLESS -> Line.ENDLESS;
        };
    }

    /// The milliseconds that this try of a read may take of what both have together.
    private long left(Pass pass) {
        long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - pass.begun());
        long left = Math.max(1, timeouts.total().toMillis() - spent);
        return Math.min(left, timeouts.backend().toMillis());
    }

    private Duration patience(HttpServerRequest received) {
        String type = received.getHeader("Content-Type");
        boolean upload = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        return upload ? timeouts.upload() : timeouts.backend();
    }

    private static void await(HttpClientRequest sent, Duration patience) {
        if (!sent.response().isComplete()) {
            sent.idleTimeout(patience.toMillis());
        }
    }
}
