package cityplan.store.right;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.JsonWebToken;

/// Gives an identity the roles of its grants. A token whose grants cannot be read is no token.
@Singleton
class GrantedRoles implements SecurityIdentityAugmentor {

    static final String GRANTS = "grants";

    private final TokenGrants grants;

    GrantedRoles(ObjectMapper json) {
        this.grants = new TokenGrants(json);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return grants.of(token)
                .map(read -> Uni.createFrom().item(with(identity, read)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    private static SecurityIdentity with(SecurityIdentity identity, Grants read) {
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(read.roles())
                .addAttribute(GRANTS, read)
                .build();
    }
}
