package cityplan.gateway.route;

import cityplan.gateway.cache.CacheConfig;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.cache.Truth;
import cityplan.gateway.part.Backends;
import cityplan.gateway.part.Backends.Line;
import cityplan.gateway.part.Guards;
import cityplan.gateway.part.Guards.Kind;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.Pass;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// Asks each service again and again what it recorded last. Its feed of changes tells that in every
/// answer, with the day, and says "not modified" as long as nothing happens. While a service is
/// left alone these questions are among those that try whether it is back.
@Singleton
class Feeds {

    private final Vertx vertx;
    private final Backends backends;
    private final Guards guards;
    private final Kept kept;
    private final CacheConfig config;
    private final Map<Part, String> tags = new EnumMap<>(Part.class);
    private volatile boolean stopped;

    Feeds(Vertx vertx, Backends backends, Guards guards, Kept kept, CacheConfig config) {
        this.vertx = vertx;
        this.backends = backends;
        this.guards = guards;
        this.kept = kept;
        this.config = config;
    }

    void follow(@Observes StartupEvent started) {
        if (kept.isEnabled()) {
            vertx.getOrCreateContext()
                    .runOnContext(_ -> {
                        for (Part part : Part.values()) {
                            look(part);
                        }
                    });
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    private void look(Part part) {
        if (stopped) {
            return;
        }
        guards.enter(part, Kind.READ)
                .map(this::ask)
                .orElseGet(Future::succeededFuture)
                .onComplete(_ -> vertx.setTimer(config.poll().toMillis(), _ -> look(part)));
    }

    private Future<Void> ask(Pass pass) {
        long asked = System.nanoTime();
        return backends.request(pass.part(), pass.isProbe() ? Line.FRESH : Line.KEPT)
                .compose(request -> send(request, pass.part()))
                .onFailure(failure -> unheard(pass, failure))
                .compose(answer -> {
                    pass.answered();
                    return answer.body()
                            .onSuccess(body -> heard(pass.part(), answer, body, asked))
                            .onFailure(_ -> pass.cut());
                })
                .onComplete(_ -> pass.end())
                .mapEmpty();
    }

    /// These questions alone never make a service be left alone: they begin before it has started.
    private static void unheard(Pass pass, Throwable failure) {
        if (pass.isProbe()) {
            pass.silent(failure);
        }
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Part part) {
        Truth truth = kept.truth(part);
        String tag = tags.get(part);
        String since = tag == null ? "" : "&since=" + truth.last();
        request.setURI("/v1/changes/" + part.code() + "?limit=1" + since)
                .putHeader("Accept", "application/json")
                .idleTimeout(config.staleness().toMillis());
        if (tag != null) {
            request.putHeader("If-None-Match", tag);
        }
        return request.send();
    }

    private void heard(Part part, HttpClientResponse answer, Buffer body, long asked) {
        Truth truth = kept.truth(part);
        if (answer.statusCode() == 304) {
            truth.confirm(truth.last(), truth.day(), asked);
        } else if (answer.statusCode() == 200) {
            JsonObject page = new JsonObject(body);
            Instant last = Instant.parse(page.getString("asOf"));
            boolean back = truth.confirm(last, LocalDate.parse(page.getString("at")), asked);
            tags.put(part, answer.getHeader("ETag"));
            if (back) {
                kept.forget(part);
            }
        }
    }
}
