package cityplan.gateway.route;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The answers without an end that pass through just now. When a client leaves, its service is
/// told; a silent stream would not show it. Before the gateway stops, they end as if there were
/// nothing more to say; it would wait for them otherwise.
@Singleton
class Streams {

    private final Set<HttpServerResponse> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /// Adds an answer that is about to be delivered, on a connection of its own.
    void add(RoutingContext context, HttpClientResponse answer) {
        HttpServerResponse response = context.response();
        open.add(response);
        context.addEndHandler(_ -> {
            open.remove(response);
            answer.request().connection().close();
        });
        if (stopping) {
            response.end();
        }
    }

    void end(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        open.forEach(HttpServerResponse::end);
    }
}
