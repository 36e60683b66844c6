package cityplan.common.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/// Verifies access tokens as RFC 8725 asks: by one algorithm and the keys of one issuer, whatever a
/// token says of itself. Nobody is told which check it did not pass.
@Singleton
@Alternative
@Priority(1)
public class AccessTokens extends JWTCallerPrincipalFactory {

    private static final int LONGEST = 8192;

    private final KeyRing keys;
    private final JwtConsumer consumer;

    AccessTokens(KeyRing keys, TokenConfig config, JWTAuthContextInfo info) {
        this.keys = keys;
        this.consumer =
                new JwtConsumerBuilder()
                        .setVerificationKeyResolver(keys)
                        .setJwsAlgorithmConstraints(ConstraintType.PERMIT, algorithms(info))
                        .setExpectedIssuer(info.getIssuedBy())
                        .setExpectedAudience(info.getExpectedAudience().toArray(new String[0]))
                        .setRequireSubject()
                        .setRequireExpirationTime()
                        .setRequireIssuedAt()
                        .setIssuedAtRestrictions(0, Math.toIntExact(config.life().toSeconds()))
                        .setAllowedClockSkewInSeconds(info.getClockSkew())
                        .registerValidator(new AccessTokenRules(config.life()))
                        .build();
    }

    private static String[] algorithms(JWTAuthContextInfo info) {
        return info.getSignatureAlgorithm().stream()
                .map(SignatureAlgorithm::getAlgorithm)
                .toArray(String[]::new);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
        if (token.length() > LONGEST) {
            throw new ParseException("The token is too long.");
        }
        keys.require();
        try {
            JwtClaims claims = consumer.processToClaims(token);
            claims.setClaim(Claims.raw_token.name(), token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (InvalidJwtException refused) {
            throw new ParseException("The token is invalid or expired.", refused);
        }
    }
}
