package cityplan.common.token;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The moment from which the token of a request is taken no more. What is still being told then, as
/// a stream is, ends.
@Singleton
public class TokenEnd {

    private final Duration skew;
    private final Clock clock;

    TokenEnd(JWTAuthContextInfo info, Clock clock) {
        this.skew = Duration.ofSeconds(info.getClockSkew());
        this.clock = clock;
    }

    /// Has something done then, unless the request has ended before or came without a token.
    public void then(RoutingContext context, Runnable action) {
        if (context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            Instant end = Instant.ofEpochSecond(token.getExpirationTime()).plus(skew);
            long left = Duration.between(clock.instant(), end).toMillis();
            Vertx vertx = context.vertx();
            long timer = vertx.setTimer(Math.max(left, 1), _ -> action.run());
            context.addEndHandler(_ -> vertx.cancelTimer(timer));
        }
    }
}
