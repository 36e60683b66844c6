package cityplan.gateway.route;

import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.cache.CacheMetrics.Origin;
import cityplan.gateway.cache.Entry;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Key;
import cityplan.gateway.cache.Marks;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/// Answers a request by what is kept.
@Singleton
class Giving {

    /// What an answer without a body says, too.
    private static final List<String> LASTING =
            List.of("ETag", "Cache-Control", "Vary", "Content-Language");

    private final Kept kept;
    private final Marks marks;

    Giving(Kept kept, Marks marks) {
        this.kept = kept;
        this.marks = marks;
    }

    void give(RoutingContext context, Entry entry, Origin origin) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        marks.of(entry, origin).forEach(response::putHeader);
        send(context.request(), entry);
    }

    private static void send(HttpServerRequest request, Entry entry) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        if (entry.tag().isIn(request.getHeader("If-None-Match"))) {
            LASTING.forEach(name -> headers.set(name, entry.headers().getAll(name)));
            response.setStatusCode(304).end();
            return;
        }
        headers.addAll(entry.headers());
        if (request.method() == HttpMethod.HEAD) {
            headers.set("Content-Length", String.valueOf(entry.body().length()));
            response.end();
        } else {
            response.end(entry.body());
        }
    }

    /// Answers by what may not be true any more, or else by the problem of finding out.
    void giveStale(RoutingContext context, Key key, ProblemException failure) {
        Optional<Entry> known = kept.stale(key, System.nanoTime());
        if (known.isPresent()) {
            give(context, known.get(), Origin.STALE);
        } else if (!context.response().closed()) {
            ProblemAnswer.end(context, failure.problem());
        }
    }
}
