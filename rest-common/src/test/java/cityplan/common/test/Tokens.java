package cityplan.common.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/// Tokens that the services under test accept, and some that they must not.
public final class Tokens {

    public static final String ISSUER = "https://cityplan.local";

    static final KeyPair KEYS = keys();

    private Tokens() {}

    /// The token of somebody with roles, which stand apart as scopes do.
    public static String of(String roles) {
        return of("tester", roles);
    }

    public static String of(String subject, String roles) {
        return claims(ISSUER, "cityplan", 3600)
                .subject(subject)
                .groups(Set.of(roles.split(" ")))
                .jws()
                .sign(KEYS.getPrivate());
    }

    /// The token of somebody for whom another acts (RFC 8693).
    public static String acting(String actor, String subject, String roles) {
        return claims(ISSUER, "cityplan", 3600)
                .subject(subject)
                .groups(Set.of(roles.split(" ")))
                .claim("act", Json.createObjectBuilder().add("sub", actor).build())
                .jws()
                .sign(KEYS.getPrivate());
    }

    /// The token of somebody who holds a role in one region.
    public static String of(String subject, String role, String region) {
        return bound(
                subject,
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("role", role)
                                        .add("regions", Json.createArrayBuilder().add(region)))
                        .build());
    }

    /// The same, beside roles that are named without bounds; the grants may be anything.
    public static String bound(String subject, String roles, JsonValue grants) {
        return claims(ISSUER, "cityplan", 3600)
                .subject(subject)
                .groups(Set.of(roles.split(" ")))
                .claim("grants", grants)
                .jws()
                .sign(KEYS.getPrivate());
    }

    /// The token of somebody whose roles are bound, as in `[{"role": "approver", "regions":
    /// ["1"]}]`.
    public static String bound(String subject, JsonArray grants) {
        return claims(ISSUER, "cityplan", 3600)
                .subject(subject)
                .claim("grants", grants)
                .jws()
                .sign(KEYS.getPrivate());
    }

    public static String expired(String roles) {
        return signed(ISSUER, "cityplan", -3600, KEYS, roles);
    }

    public static String ofAnotherIssuer(String roles) {
        return signed("https://elsewhere.example", "cityplan", 3600, KEYS, roles);
    }

    public static String forAnotherAudience(String roles) {
        return signed(ISSUER, "elsewhere", 3600, KEYS, roles);
    }

    public static String ofAnotherKey(String roles) {
        return signed(ISSUER, "cityplan", 3600, keys(), roles);
    }

    /// What the services call the key: its thumbprint.
    static String keyId() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(KEYS.getPublic())
                    .calculateBase64urlEncodedThumbprint("SHA-256");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static String signed(
            String issuer, String audience, long seconds, KeyPair keys, String roles) {
        return claims(issuer, audience, seconds)
                .subject("tester")
                .groups(Set.of(roles.split(" ")))
                .jws()
                .sign(keys.getPrivate());
    }

    private static JwtClaimsBuilder claims(String issuer, String audience, long seconds) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .issuedAt(now.minusSeconds(7200))
                .expiresAt(now.plusSeconds(seconds));
    }

    /// Another pair of keys each time.
    public static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
