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
import org.jspecify.annotations.Nullable;

/// Judges what a request says of who asks, also where nobody is asked: a client that sends a token
/// which does not verify is to hear of it, and not to take a public answer for its own (RFC 6750).
@Singleton
public class Identification {

    private final Provider<KeyRing> keys;

    /// Filters are made before the settings of this very start are known.
    Identification(Provider<KeyRing> keys) {
        this.keys = keys;
    }

    @ServerRequestFilter
    public @Nullable Uni<Void> identify(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!keys.get().isGiven() || !request.headers().contains("Authorization")) {
            return null;
        }
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .invoke(Identification::require)
                .replaceWithVoid();
    }

    private static void require(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }
}
