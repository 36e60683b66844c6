package cityplan.store.right;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import io.quarkus.security.identity.SecurityIdentity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonObject;

import org.eclipse.microprofile.jwt.JsonWebToken;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Who sends the request.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The author of what the request writes.
    public Author author() {
        return author(identity);
    }

    /// Who is known by an identity.
    public static Author author(SecurityIdentity identity) {
        Grants grants =
                Objects.requireNonNullElse(
                        identity.<Grants>getAttribute(GrantedRoles.GRANTS), Grants.NONE);
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Author(token.getSubject(), actor(token), client(token), grants)
                : new Author(
                        identity.getPrincipal().getName(),
                        Optional.empty(),
                        Optional.empty(),
                        grants);
    }

    /// Refuses a caller who is granted none of the roles without bounds: what is asked for belongs
    /// to all places.
    public void requireEverywhere(Collection<String> roles) {
        if (!author().grants().everywhere(roles)) {
            throw new ProblemException(new Problem.Forbidden());
        }
    }

    /// Whose things the caller sees: the caller's own only, unless granted one of the roles without
    /// bounds.
    public Optional<String> confinedTo(Collection<String> overseers) {
        Author author = author();
        return author.grants().everywhere(overseers)
                ? Optional.empty()
                : Optional.of(author.subject());
    }

    private static Optional<String> actor(JsonWebToken token) {
        return token.<Object>getClaim("act") instanceof JsonObject act
                ? Optional.ofNullable(act.getString("sub", null))
                : Optional.empty();
    }

    private static Optional<String> client(JsonWebToken token) {
        return Stream.of("azp", "client_id")
                .map(name -> token.<Object>getClaim(name))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }
}
