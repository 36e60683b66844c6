package cityplan.common.token;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What makes a signed token of the right issuer an access token (RFC 9068, and what Keycloak says
/// in the claim `typ`): not one that proves a login or renews another, and none that lives long.
final class AccessTokenRules implements Validator {

    private static final Set<String> TYPES =
            Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");
    private static final Set<String> MARKED = Set.of("at+jwt", "application/at+jwt");
    private static final List<String> OF_A_LOGIN = List.of("at_hash", "c_hash", "s_hash", "events");
    private static final int LONGEST_SUBJECT = 255;

    private final Duration life;

    AccessTokenRules(Duration life) {
        this.life = life;
    }

    /// What is wrong, for the log of whoever looks for it; nothing if all is well.
    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        List<JsonWebStructure> layers = context.getJoseObjects();
        if (layers.size() != 1) {
            return "A token inside another is not taken.";
        }
        JwtClaims claims = context.getJwtClaims();
        if (!isAccessToken(layers.getFirst(), claims)) {
            return "This is another kind of token.";
        }
        if (!isSubject(claims.getSubject())) {
            return "The subject is no name.";
        }
        if (!areNames(claims.getClaimValue("groups"))) {
            return "The groups are no list of names.";
        }
        long seconds = claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        return seconds > life.toSeconds() ? "The token lives too long." : null;
    }

    private static boolean isAccessToken(JsonWebStructure head, JwtClaims claims)
            throws MalformedClaimException {
        String header = head.getHeader("typ");
        String type = header == null ? "jwt" : header.toLowerCase(Locale.ROOT);
        String kind = claims.getStringClaimValue("typ");
        boolean bearer = "bearer".equalsIgnoreCase(kind);
        return TYPES.contains(type)
                && (kind == null || bearer)
                && OF_A_LOGIN.stream().noneMatch(claims::hasClaim)
                && (!claims.hasClaim("nonce") || bearer || MARKED.contains(type));
    }

    private static boolean isSubject(@Nullable String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
    }

    private static boolean areNames(@Nullable Object groups) {
        return groups == null
                || groups instanceof List<?> list
                        && list.stream().allMatch(String.class::isInstance);
    }
}
