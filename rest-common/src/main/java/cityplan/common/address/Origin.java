package cityplan.common.address;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where a request comes from. What its headers say of that is believed only if they come from a
/// proxy that the configuration names (`suite.proxies`).
public record Origin(String address, boolean secure) {

    private static final String KEY = Origin.class.getName();

    /// The origin that was found for a request.
    public static Origin of(RoutingContext context) {
        return Objects.requireNonNull(context.get(KEY));
    }

    /// Finds the origins of requests.
    @Singleton
    public static class Finder {

        private final Proxies proxies;

        Finder(@ConfigProperty(name = "suite.proxies") Optional<List<String>> proxies) {
            this.proxies =
                    new Proxies(proxies.orElse(List.of()).stream().map(AddressRange::of).toList());
        }

        /// Finds the origin of a request, and leaves it with the request.
        public Origin find(RoutingContext context) {
            HttpServerRequest request = context.request();
            String peer = request.remoteAddress().hostAddress();
            List<String> forwarded = request.headers().getAll("X-Forwarded-For");
            boolean told =
                    proxies.include(peer) && "https".equals(request.getHeader("X-Forwarded-Proto"));
            var origin = new Origin(proxies.client(peer, forwarded), request.isSSL() || told);
            context.put(KEY, origin);
            return origin;
        }
    }
}
