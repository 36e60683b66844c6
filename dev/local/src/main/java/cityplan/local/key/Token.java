package cityplan.local.key;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A bearer token for this checkout: who it is for, what it allows, how long it lives.
public record Token(String subject, List<String> roles, Duration life) {

    public static final String ISSUER = "https://cityplan.local";
    public static final String AUDIENCE = "cityplan";

    /// Whoever may change figures and projects.
    public static final List<String> EDITORS = List.of("indicator-editor", "project-editor", "plan-admin", "approver");

    public Token {
        roles = List.copyOf(roles);
    }

    public static Token editor() {
        return new Token("local-user", EDITORS, Duration.ofHours(1));
    }

    public String sign(Keys keys, Clock clock) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setGeneratedJwtId();
        claims.setStringListClaim("groups", roles);
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
