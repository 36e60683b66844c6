package cityplan.gateway.route;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.Problem;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.part.Asking;
import cityplan.gateway.part.Guards;
import cityplan.gateway.part.Guards.Kind;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.Pass;
import cityplan.gateway.part.Silence;

import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/// Streams one request to a service and its answer back, both without holding them. An answer that
/// breaks off ends with the client's connection, never as if it were complete.
@Singleton
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Guards guards;
    private final Asking asking;
    private final Streams streams;
    private final Kept kept;

    Relay(Guards guards, Asking asking, Streams streams, Kept kept) {
        this.kept = kept;
        this.guards = guards;
        this.asking = asking;
        this.streams = streams;
    }

    /// @param endless whether the answer is a stream of events
    void pass(RoutingContext context, Part part, boolean endless) {
        Kind kind =
                endless ? Kind.ENDLESS : Kept.isRead(context.request()) ? Kind.READ : Kind.WRITE;
        guards.enter(part, kind)
                .ifPresentOrElse(
                        pass -> relay(context, pass, kind),
                        () -> ProblemAnswer.end(context, new Problem.Unavailable(part.service())));
    }

    private void relay(RoutingContext context, Pass pass, Kind kind) {
        ProxyRequest request = ProxyRequest.reverseProxy(context.request());
        Handover.toService(context, request);
        asking.ask(request, pass, kind)
                .onComplete(answer -> settle(pass.part(), kind, answer))
                .onSuccess(answer -> {
                    pass.answered();
                    if (kind == Kind.ENDLESS) {
                        streams.add(context, answer);
                    }
                    deliver(answer, context, pass, Buffer.buffer());
                })
                .onFailure(failure -> {
                    // A body that was read to its end is not read again; over HTTP/2 this throws.
                    if (!context.request().isEnded()) {
                        request.release();
                    }
                    fail(context, pass, failure);
                });
    }

    /// What was kept before a write says nothing after it, and the writer is the first to know. A
    /// refusal has changed nothing.
    private void settle(Part part, Kind kind, AsyncResult<HttpClientResponse> answer) {
        boolean refused = answer.succeeded() && answer.result().statusCode() / 100 == 4;
        if (kind == Kind.WRITE && !refused) {
            kept.truth(part).written(System.nanoTime());
        }
    }

    /// Streams an answer of which something may have been read already.
    static void deliver(
            HttpClientResponse answer, RoutingContext context, Pass pass, Buffer begun) {
        context.addEndHandler(_ -> pass.end());
        Delivery.deliver(answer, context.request(), pass, begun);
    }

    /// A client that has left is no fault of the service.
    private static void fail(RoutingContext context, Pass pass, Throwable failure) {
        if (!context.response().closed()) {
            ProblemAnswer.end(context, silence(pass, failure));
        }
        pass.end();
    }

    /// What a client is told when a service did not answer.
    static Problem silence(Pass pass, Throwable failure) {
        boolean late = Silence.of(failure) == Silence.TIMEOUT;
        String service = pass.part().service();
        pass.silent(failure);
        // What a timeout says of itself holds all that was asked for.
        LOG.warnf("%s does not answer: %s", service, late ? "not in time" : failure);
        return late ? new Problem.TimedOut(service) : new Problem.Unavailable(service);
    }
}
