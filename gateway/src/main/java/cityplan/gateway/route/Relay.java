package cityplan.gateway.route;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.Problem;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.PartMetrics;
import cityplan.gateway.part.PartMetrics.Silence;
import cityplan.gateway.part.SuiteConfig;
import cityplan.gateway.route.Backends.Line;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Streams one request to a service and its answer back, both without holding them. An answer that
/// breaks off ends with the client's connection, never as if it were complete.
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Backends backends;
    private final SuiteConfig.Timeouts timeouts;
    private final PartMetrics metrics;
    private final Streams streams;

    Relay(Backends backends, SuiteConfig config, PartMetrics metrics, Streams streams) {
        this.backends = backends;
        this.streams = streams;
        this.metrics = metrics;
        this.timeouts = config.timeouts();
    }

    /// @param endless whether the answer is a stream of events
    void pass(RoutingContext context, Part part, boolean endless) {
        HttpServerRequest received = context.request();
        ProxyRequest request = ProxyRequest.reverseProxy(received);
        Handover.toService(context, request.headers());
        boolean read = received.method() == HttpMethod.GET || received.method() == HttpMethod.HEAD;
        if (read) {
            request.setBody(null);
            received.resume();
        }
        metrics.asked(part);
        long begun = System.nanoTime();
        Line line = endless ? Line.ENDLESS : read ? Line.KEPT : Line.FRESH;
        attempt(request, part, line, begun)
                .recover(failure ->
                        read && isGone(failure) && !context.response().closed()
                                ? attempt(request, part, line, begun)
                                : Future.failedFuture(failure))
                .onSuccess(answer -> {
                    if (endless) {
                        streams.add(context, answer);
                    }
                    deliver(answer, received, part, begun);
                })
                .onFailure(failure -> fail(context, request, part, failure));
    }

    /// Asks once; the answer is its head.
    private Future<HttpClientResponse> attempt(
            ProxyRequest request, Part part, Line line, long begun) {
        return backends.request(part, line)
                .recover(failure -> Future.failedFuture(new Unconnected(failure)))
                .compose(sent -> send(request, sent, line != Line.FRESH, begun));
    }

    /// Whether a service did not answer and will not: there was no connection, or it ended. It may
    /// have been kept open by an instance that is at its end; a read may be asked of another. What
    /// is slow is not asked again.
    private static boolean isGone(Throwable failure) {
        return !(cause(failure) instanceof TimeoutException);
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure instanceof Unconnected ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }

    /// There is no connection to a service.
    private static final class Unconnected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unconnected(Throwable cause) {
            super(null, cause, false, false);
        }
    }

    private Future<HttpClientResponse> send(
            ProxyRequest request, HttpClientRequest sent, boolean read, long begun) {
        HttpServerRequest received = request.proxiedRequest();
        if (read) {
            long spent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            long left = Math.max(1, timeouts.total().toMillis() - spent);
            sent.idleTimeout(Math.min(left, timeouts.backend().toMillis()));
        } else {
            Duration patience = isUpload(received) ? timeouts.upload() : timeouts.backend();
            received.end().onSuccess(_ -> await(sent, patience));
        }
        return request.send(sent).compose(_ -> sent.response());
    }

    private void deliver(
            HttpClientResponse answer, HttpServerRequest received, Part part, long begun) {
        metrics.began(part, begun);
        Delivery.deliver(answer, received, () -> metrics.failed(part, Silence.CUT));
    }

    private static void await(HttpClientRequest sent, Duration patience) {
        if (!sent.response().isComplete()) {
            sent.idleTimeout(patience.toMillis());
        }
    }

    private static boolean isUpload(HttpServerRequest received) {
        String type = received.getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /// A client that has left is no fault of the service.
    private void fail(RoutingContext context, ProxyRequest request, Part part, Throwable failure) {
        request.release();
        if (context.response().closed()) {
            return;
        }
        Throwable cause = cause(failure);
        boolean late = cause instanceof TimeoutException;
        metrics.failed(
                part,
                failure instanceof Unconnected
                        ? Silence.CONNECT
                        : late ? Silence.TIMEOUT : Silence.CUT);
        // What a timeout says of itself holds all that was asked for.
        LOG.warnf("%s does not answer: %s", part.service(), late ? "not in time" : cause);
        Problem problem =
                late
                        ? new Problem.TimedOut(part.service())
                        : new Problem.Unavailable(part.service());
        ProblemAnswer.end(context, problem);
    }
}
