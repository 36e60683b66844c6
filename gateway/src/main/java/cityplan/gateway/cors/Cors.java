package cityplan.gateway.cors;

import cityplan.common.http.RouteName;
import cityplan.gateway.cors.Origins.Leave;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells browsers which pages of other sites may ask (the CORS protocol of the Fetch standard). No
/// answer ever allows credentials: a token is sent by the page itself, cookies there are none.
@Singleton
class Cors {

    /// After the gate, before anything is refused or sent to a service: pages read refusals, too.
    private static final int PRIORITY = 600_000;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String READING_HEADERS =
            "Accept, Accept-Language, If-None-Match, Last-Event-ID, X-Request-Id, traceparent";
    private static final String WRITING_HEADERS =
            READING_HEADERS + ", Authorization, Content-Type, Idempotency-Key, If-Match, Prefer";
    private static final String EXPOSED =
            "API-Version, Age, Allow, Cache-Status, Content-Disposition, Content-Language, Deprecation,"
                    + " ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id";
    private static final String A_DAY = "86400";

    private final Origins origins;

    Cors(CorsConfig config) {
        this.origins = new Origins(config.origins().orElse(List.of()));
    }

    void filters(@Observes Filters filters) {
        if (!origins.named().isEmpty()) {
            filters.register(this::answer, PRIORITY);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Leave leave = origins.leave(request.getHeader("Origin"));
        boolean asks =
                request.method() == HttpMethod.OPTIONS
                        && request.headers().contains("Access-Control-Request-Method");
        if (asks && leave != Leave.NOTHING) {
            preflight(context, leave);
            return;
        }
        context.addHeadersEndHandler(_ -> allow(context, leave));
        context.next();
    }

    private void preflight(RoutingContext context, Leave leave) {
        allow(context, leave);
        boolean writes = leave == Leave.READ_AND_WRITE;
        Set<String> methods = new TreeSet<>(READING);
        if (writes) {
            RouteName.route(context).ifPresent(route -> methods.addAll(route.methods()));
        }
        context.response()
                .putHeader("Access-Control-Allow-Methods", String.join(", ", methods))
                .putHeader(
                        "Access-Control-Allow-Headers", writes ? WRITING_HEADERS : READING_HEADERS)
                .putHeader("Access-Control-Max-Age", A_DAY)
                .setStatusCode(204)
                .end();
    }

    /// What an answer says, also one to no page: caches must know that it differs.
    private void allow(RoutingContext context, Leave leave) {
        MultiMap headers = context.response().headers();
        if (origins.differ()) {
            List<String> differing = new ArrayList<>(headers.getAll("Vary"));
            differing.add("Origin");
            headers.set("Vary", String.join(", ", differing));
        }
        switch (leave) {
            case NOTHING -> {}
            case READ -> headers.set("Access-Control-Allow-Origin", "*");
            case READ_AND_WRITE ->
                    headers.set(
                            "Access-Control-Allow-Origin", context.request().getHeader("Origin"));
        }
        if (leave != Leave.NOTHING) {
            headers.set("Access-Control-Expose-Headers", EXPOSED);
        }
    }
}
