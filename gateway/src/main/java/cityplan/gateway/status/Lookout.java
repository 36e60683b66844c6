package cityplan.gateway.status;

import cityplan.gateway.part.Part;
import cityplan.gateway.part.SuiteConfig;
import cityplan.gateway.status.Status.Service;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Looks at the services from time to time, and when it is asked. A look takes no longer than its
/// patience, on connections of its own.
@Singleton
class Lookout {

    private static final int SERVER_ERROR = 500;

    private final Map<Part, Service> seen = new ConcurrentHashMap<>();
    private final SuiteConfig suite;
    private final StatusConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient client;

    Lookout(SuiteConfig suite, StatusConfig config, Clock clock, Vertx vertx) {
        this.suite = suite;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
        int connect = Math.toIntExact(config.patience().toMillis());
        var options = new HttpClientOptions().setConnectTimeout(connect).setKeepAlive(false);
        this.client = vertx.createHttpClient(options);
    }

    void begin(@Observes StartupEvent started) {
        look();
        vertx.setPeriodic(config.poll().toMillis(), _ -> look());
    }

    /// How the services are just now.
    Future<Status> look() {
        List<Future<Service>> looks = Stream.of(Part.values()).map(this::look).toList();
        return Future.all(looks).map(all -> new Status(all.list()));
    }

    /// Anything but a failure of its own shows that a service answers: it need not find what is
    /// asked for.
    private Future<Service> look(Part part) {
        return client.request(address(part))
                .compose(HttpClientRequest::send)
                .map(answer -> saw(part, answer.statusCode() < SERVER_ERROR, version(answer)))
                .otherwise(_ -> saw(part, false, null));
    }

    private Service saw(Part part, boolean reachable, @Nullable String version) {
        return Objects.requireNonNull(
                seen.compute(
                        part,
                        (_, before) ->
                                Service.seen(before, part, reachable, clock.instant(), version)));
    }

    private static @Nullable String version(HttpClientResponse answer) {
        return answer.getHeader("API-Version");
    }

    private RequestOptions address(Part part) {
        URI url = suite.url(part).resolve("/v1/changes/" + part.code() + "?limit=1&fields=cursor");
        return new RequestOptions()
                .setAbsoluteURI(url.toString())
                .setMethod(HttpMethod.GET)
                .setConnectTimeout(config.patience().toMillis())
                .setIdleTimeout(config.patience().toMillis());
    }
}
