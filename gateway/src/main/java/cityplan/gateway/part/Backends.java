package cityplan.gateway.part;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;

import jakarta.inject.Singleton;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// Connections to the services.
@Singleton
public class Backends {

    /// What a request is sent on.
    public enum Line {
        /// A connection kept open between requests: for reads.
        KEPT,
        /// One of its own, for a write: it cannot be sent again when a connection that was kept
        /// turns out to be closed.
        FRESH,
        /// One of its own, for an answer without an end; however many there are, the others have
        /// theirs.
        ENDLESS
    }

    private static final int CONNECTIONS = 256;

    /// Answers repeat a query string in their links, three times.
    private static final int LARGEST_HEAD = 128 * 1024;

    /// Shorter than the services' idle timeout: a connection is dropped before they close it.
    private static final int KEPT_SECONDS = 20;

    private final Map<Part, RequestOptions> addresses = new EnumMap<>(Part.class);
    private final HttpClient kept;
    private final HttpClient fresh;
    private final HttpClient endless;

    Backends(Vertx vertx, SuiteConfig config) {
        SuiteConfig.Timeouts timeouts = config.timeouts();
        for (Part part : Part.values()) {
            addresses.put(part, address(config.url(part), timeouts.backend()));
        }
        kept = vertx.createHttpClient(options(timeouts.connect()));
        fresh = vertx.createHttpClient(options(timeouts.connect()).setKeepAlive(false));
        endless = vertx.createHttpClient(options(timeouts.connect()).setKeepAlive(false));
    }

    /// A request that waits to be filled in, on a connection that stands.
    public Future<HttpClientRequest> request(Part part, Line line) {
        HttpClient client =
                switch (line) {
                    case KEPT -> kept;
                    case FRESH -> fresh;
                    case ENDLESS -> endless;
                };
        return client.request(addresses.get(part));
    }

    private static HttpClientOptions options(Duration connect) {
        return new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(connect.toMillis()))
                .setKeepAliveTimeout(KEPT_SECONDS)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxHeaderSize(LARGEST_HEAD);
    }

    private static RequestOptions address(URI url, Duration patience) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(patience.toMillis());
    }
}
