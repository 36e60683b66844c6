package cityplan.gateway.stream;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.gateway.change.Changes;
import cityplan.gateway.change.Changes.Start;
import cityplan.gateway.change.ChangesQuery;
import cityplan.gateway.change.Place;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The clients that follow the merged feed just now.
@Singleton
public class MergedStreams {

    private final Changes changes;
    private final Upstreams upstreams;
    private final StreamConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Set<Outlet> open = ConcurrentHashMap.newKeySet();
    private boolean ending;

    MergedStreams(
            Changes changes,
            Upstreams upstreams,
            StreamConfig config,
            ObjectMapper json,
            Clock clock) {
        this.changes = changes;
        this.upstreams = upstreams;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /// Opens the stream that a request asks for: from `Last-Event-ID`, `after` or `since` on, by
    /// default from now on.
    public void open(UriInfo uri, RoutingContext request, SseEventSink sink, Sse sse) {
        var parameters = new Parameters(uri.getQueryParameters());
        String resumed = request.request().getHeader("Last-Event-ID");
        ChangesQuery query = ChangesQuery.stream(parameters, resumed);
        Start start = changes.start(query, clock.instant(), Sender.of(request));
        if (request.request().method() == HttpMethod.HEAD) {
            sink.close();
            return;
        }
        Context context = Vertx.currentContext();
        var outlet = new Outlet(sink, sse, json, context, request.request().connection());
        enter(outlet);
        request.response().putHeader("Cache-Control", "no-store");
        outlet.begin(start);
        var stream = new MergedStream(start, outlet);
        request.addEndHandler(_ -> context.runOnContext(_ -> leave(stream, outlet)));
        context.runOnContext(_ -> follow(stream, query, start, Sender.of(request)));
        if (request.response().closed()) {
            context.runOnContext(_ -> leave(stream, outlet));
        }
    }

    private void follow(MergedStream stream, ChangesQuery query, Start start, Sender sender) {
        for (Part part : query.parts()) {
            var subject = new Upstream.Subject(part, query.resources(part), sender);
            Place from = start.from().of(part);
            stream.follow(part, new Upstream(upstreams, subject, from, stream));
        }
        stream.beatEvery(config.heartbeat());
    }

    private synchronized void enter(Outlet outlet) {
        if (ending || open.size() >= config.followers()) {
            throw new ProblemException(new Problem.TooManyStreams());
        }
        open.add(outlet);
    }

    private void leave(MergedStream stream, Outlet outlet) {
        open.remove(outlet);
        stream.leave();
    }

    /// Before the gateway stops, streams end as if they had nothing more to say: their clients ask
    /// another instance, and the gateway need not wait for them.
    synchronized void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        ending = true;
        open.forEach(Outlet::end);
    }
}
