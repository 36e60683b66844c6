package cityplan.local.key;

import cityplan.local.process.Refusal;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bearer token for this checkout.
///
/// @param subject who acts
/// @param behalf on whose behalf, if not on one's own (RFC 8693)
public record Token(String subject, Optional<String> behalf, Grant grant, Duration life) {

    public static final String ISSUER = "https://cityplan.local";
    public static final String AUDIENCE = "cityplan";

    /// Who acts where nobody is named.
    public static final String SOMEBODY = "local-user";

    /// Who approves, on a machine of one's own, what somebody has submitted.
    private static final String SECOND = "local-approver";

    /// As long as the services take a token to live.
    private static final Duration LONGEST = Duration.ofHours(24);

    public Token {
        if (!life.isPositive() || life.compareTo(LONGEST) > 0) {
            throw new Refusal(
                    "A token lives from a minute to %d hours.".formatted(LONGEST.toHours()));
        }
    }

    /// Lets whoever started the suite write anything for an hour.
    public static Token editor() {
        var everywhere = new Grant(Grant.EDITORS, Map.of());
        return new Token(SOMEBODY, Optional.empty(), everywhere, Duration.ofHours(1));
    }

    /// Lets a second person approve what an editor submits.
    public static Token approver() {
        var everywhere = new Grant(List.of("approver"), Map.of());
        return new Token(SECOND, Optional.empty(), everywhere, Duration.ofHours(1));
    }

    public String sign(Keys keys, Clock clock) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(behalf.orElse(subject));
        behalf.ifPresent(_ -> claims.setClaim("act", Map.of("sub", subject)));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setGeneratedJwtId();
        grant.claims().forEach(claims::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKeyIdHeaderValue(keys.id());
        signature.setKey(keys.secret());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("an RSA key signs a token", impossible);
        }
    }
}
