package cityplan.store.right;

import java.util.Collection;
import java.util.Optional;

/// Who writes. Of a person only the identifier is kept that the identity provider gave.
///
/// @param subject for whom it is written: `sub` of the token
/// @param actor who acts for that one, where somebody does: `act.sub` (RFC 8693)
/// @param client the system that the token was given to: `azp` or `client_id`
/// @param grants what the token grants
public record Author(
        String subject, Optional<String> actor, Optional<String> client, Grants grants) {

    /// A part of the suite that writes by itself, in these roles.
    public static Author itself(String name, Collection<String> roles) {
        return new Author(name, Optional.empty(), Optional.empty(), Grants.unbound(roles));
    }
}
