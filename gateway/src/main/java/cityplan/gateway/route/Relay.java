package cityplan.gateway.route;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.Problem;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.PartMetrics;
import cityplan.gateway.part.PartMetrics.Silence;
import cityplan.gateway.part.SuiteConfig;

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

    Relay(Backends backends, SuiteConfig config, PartMetrics metrics) {
        this.backends = backends;
        this.metrics = metrics;
        this.timeouts = config.timeouts();
    }

    void pass(RoutingContext context, Part part) {
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
        backends.request(part)
                .recover(failure -> read ? backends.request(part) : Future.failedFuture(failure))
                .onFailure(_ -> metrics.failed(part, Silence.CONNECT))
                .compose(sent ->
                        send(request, sent, read, begun)
                                .onFailure(failure -> count(context, part, failure)))
                .onSuccess(answer -> deliver(answer, received, part, begun))
                .onFailure(failure -> fail(context, request, part, failure));
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

    /// A client that has left is no fault of the service.
    private void count(RoutingContext context, Part part, Throwable failure) {
        if (!context.response().closed()) {
            boolean late = failure instanceof TimeoutException;
            metrics.failed(part, late ? Silence.TIMEOUT : Silence.CUT);
        }
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

    private static void fail(
            RoutingContext context, ProxyRequest request, Part part, Throwable failure) {
        request.release();
        if (context.response().closed()) {
            return;
        }
        boolean late = failure instanceof TimeoutException;
        // What a timeout says of itself holds all that was asked for.
        LOG.warnf("%s does not answer: %s", part.service(), late ? "not in time" : failure);
        Problem problem =
                late
                        ? new Problem.TimedOut(part.service())
                        : new Problem.Unavailable(part.service());
        ProblemAnswer.end(context, problem);
    }
}
