package cityplan.gateway.route;

import cityplan.common.problem.ProblemException;
import cityplan.gateway.cache.CacheMetrics.Origin;
import cityplan.gateway.cache.Entry;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Key;
import cityplan.gateway.part.Part;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Answers public reads by what is kept as long as it is true, and asks the service once for all
/// who want the same at the same time.
@Singleton
class Reads {

    private final Kept kept;
    private final Relay relay;
    private final Filling filling;
    private final Giving giving;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();

    Reads(Kept kept, Relay relay, Filling filling, Giving giving) {
        this.kept = kept;
        this.relay = relay;
        this.filling = filling;
        this.giving = giving;
    }

    /// A question that is under way.
    private record Flight(long asked, Promise<Optional<Entry>> answer) {}

    /// Answers a request for a view of the gateway, if it is kept and true.
    boolean answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Entry> known =
                kept.mayAnswer(request)
                        ? kept.fresh(Key.of(request), System.nanoTime())
                        : Optional.empty();
        known.ifPresent(entry -> giving.give(context, entry, Origin.HIT));
        return known.isPresent();
    }

    /// Answers a request for what a service has.
    void answer(RoutingContext context, Part part) {
        HttpServerRequest request = context.request();
        Key key = Key.of(request);
        long now = System.nanoTime();
        Optional<Entry> known = kept.fresh(key, now);
        if (known.isPresent()) {
            giving.give(context, known.get(), Origin.HIT);
        } else if (request.method() == HttpMethod.HEAD) {
            relay.pass(context, part, false);
        } else {
            ask(context, part, key, now);
        }
    }

    private void ask(RoutingContext context, Part part, Key key, long now) {
        var mine = new Flight(now, Promise.promise());
        Flight first = flights.compute(key, (_, running) -> joined(running, mine, part));
        Context own = Vertx.currentContext();
        if (first == mine) {
            mine.answer.future().onComplete(_ -> flights.remove(key, mine));
            mine.answer.future().onComplete(done -> lead(context, key, done));
            filling.fill(context, part, key, mine.answer);
        } else {
            first.answer
                    .future()
                    .onComplete(done -> own.runOnContext(_ -> follow(context, part, key, done)));
        }
    }

    /// A question that was asked before the last write, or long ago, is not waited for.
    private Flight joined(@Nullable Flight running, Flight mine, Part part) {
        return running != null && kept.truth(part).isRecent(running.asked, mine.asked)
                ? running
                : mine;
    }

    /// What is not kept was streamed to the one who led.
    private void lead(RoutingContext context, Key key, AsyncResult<Optional<Entry>> done) {
        if (done.succeeded()) {
            done.result().ifPresent(entry -> giving.give(context, entry, Origin.MISS));
        } else {
            giving.giveStale(context, key, (ProblemException) done.cause());
        }
    }

    private void follow(
            RoutingContext context, Part part, Key key, AsyncResult<Optional<Entry>> done) {
        if (done.failed()) {
            giving.giveStale(context, key, (ProblemException) done.cause());
        } else if (done.result().isPresent()) {
            giving.give(context, done.result().get(), Origin.SHARED);
        } else {
            relay.pass(context, part, false);
        }
    }
}
