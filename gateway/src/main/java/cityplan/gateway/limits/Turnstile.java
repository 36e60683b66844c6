package cityplan.gateway.limits;

import cityplan.common.address.Origin;
import cityplan.common.http.ProblemAnswer;
import cityplan.common.problem.Problem;
import cityplan.gateway.limits.LimitConfig.Allowance;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Lets each client pass as often as its allowance says, and tells it what is left
/// (draft-ietf-httpapi-ratelimit-headers). A client is an address: that of the connection, or the
/// one that a proxy names which the configuration trusts.
@Singleton
class Turnstile {

    /// After the gate, before anything is done for a request.
    private static final int PRIORITY = 500_000;

    private final LimitConfig config;
    private final LimitMetrics metrics;
    private final Vertx vertx;
    private final LoadingCache<String, Client> clients;
    private final Map<Kind, String> policies = new EnumMap<>(Kind.class);

    Turnstile(LimitConfig config, LimitMetrics metrics, Vertx vertx) {
        this.config = config;
        this.metrics = metrics;
        this.vertx = vertx;
        this.clients =
                Caffeine.newBuilder().maximumSize(config.clients()).build(_ -> new Client(config));
        for (Kind kind : Kind.values()) {
            Allowance allowance = allowance(kind);
            policies.put(
                    kind,
                    "\"%s\";q=%d;w=%d"
                            .formatted(
                                    kind.code(),
                                    allowance.quota(),
                                    allowance.window().toSeconds()));
        }
    }

    void filters(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::pass, PRIORITY);
        }
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        Kind kind = Kind.of(request.method(), request.path());
        Client client = clients.get(Address.client(Origin.of(context).address()));
        ConsumptionProbe probe = client.take(kind);
        tell(context.response(), kind, probe);
        if (!probe.isConsumed()) {
            metrics.refused(kind);
            refuse(context, client, seconds(probe.getNanosToWaitForRefill()));
        } else {
            context.next();
        }
    }

    private void tell(HttpServerResponse response, Kind kind, ConsumptionProbe probe) {
        long whole = seconds(probe.getNanosToWaitForReset());
        response.putHeader("RateLimit-Policy", policies.get(kind));
        response.putHeader(
                "RateLimit",
                "\"" + kind.code() + "\";r=" + probe.getRemainingTokens() + ";t=" + whole);
    }

    private void refuse(RoutingContext context, Client client, long seconds) {
        if (!client.queue(config.waiting())) {
            cut(context.request());
            return;
        }
        context.request().pause();
        vertx.setTimer(
                config.pause().toMillis(),
                _ -> {
                    client.answered();
                    context.request().resume();
                    if (!context.response().closed()) {
                        ProblemAnswer.end(context, new Problem.TooManyRequests(seconds));
                    }
                });
    }

    /// Over HTTP/2 others of the client share the connection.
    private static void cut(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    private Allowance allowance(Kind kind) {
        return switch (kind) {
            case REQUESTS -> config.requests();
            case BULK -> config.bulk();
        };
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
