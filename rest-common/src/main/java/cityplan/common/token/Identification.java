package cityplan.common.token;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/// Judges what a request says of who asks, also where nobody is asked: a client that sends a token
/// which does not verify is to hear of it, and not to take a public answer for its own (RFC 6750).
@Singleton
public class Identification {

    private final Provider<KeyRing> keys;
    private final Provider<Reading> reading;

    /// Filters are made before the settings of this very start are known.
    Identification(Provider<KeyRing> keys, Provider<Reading> reading) {
        this.keys = keys;
        this.reading = reading;
    }

    @ServerRequestFilter
    public @Nullable Uni<Void> identify(RoutingContext context, SimpleResourceInfo resource) {
        HttpServerRequest request = context.request();
        if (resource.getResourceClass().isAnnotationPresent(AlwaysOpen.class)) {
            return null;
        }
        if (!keys.get().isGiven() || !request.headers().contains("Authorization")) {
            requireOpen();
            return null;
        }
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .invoke(Identification::require)
                .replaceWithVoid();
    }

    private void requireOpen() {
        if (!reading.get().isOpen()) {
            throw new UnauthorizedException();
        }
    }

    private static void require(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }
}
