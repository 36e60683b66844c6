package cityplan.common.test;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token put together by hand: a good one of the tests' issuer, until something is made wrong.
public final class Forgery {

    private final Map<String, Object> head = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private KeyPair keys = Tokens.KEYS;

    private Forgery() {}

    public static Forgery of(String role) {
        long now = Instant.now().getEpochSecond();
        return new Forgery()
                .head("alg", "RS256")
                .head("typ", "JWT")
                .claim("iss", Tokens.ISSUER)
                .claim("aud", "cityplan")
                .claim("sub", "tester")
                .claim("iat", now - 60)
                .claim("exp", now + 3600)
                .claim("groups", new String[] {role});
    }

    /// Sets a parameter of the header; leaves it out for `null`.
    public Forgery head(String name, @Nullable Object value) {
        return set(head, name, value);
    }

    /// Sets a claim; leaves it out for `null`.
    public Forgery claim(String name, @Nullable Object value) {
        return set(claims, name, value);
    }

    private Forgery set(Map<String, Object> in, String name, @Nullable Object value) {
        if (value == null) {
            in.remove(name);
        } else {
            in.put(name, value);
        }
        return this;
    }

    /// Sets a claim to so many seconds from now.
    public Forgery at(String name, long seconds) {
        return claim(name, Instant.now().getEpochSecond() + seconds);
    }

    public Forgery by(KeyPair others) {
        keys = others;
        return this;
    }

    /// Signed by an RSA key as RS256 says, whatever the header says.
    public String signed() {
        return signed(json(claims));
    }

    String signed(String payload) {
        try {
            boolean curve = keys.getPrivate().getAlgorithm().equals("EC");
            head("alg", curve ? "ES256" : head.get("alg"));
            Signature signature =
                    Signature.getInstance(curve ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(keys.getPrivate());
            String text = unsigned(payload);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Signed with something that everybody knows as if it were a secret.
    String signedWithSecret(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String text = unsigned(json(claims));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String withSignature(String signature) {
        return unsigned(json(claims)) + "." + signature;
    }

    /// Encrypted to the public key, which anybody can do.
    String encrypted() {
        try {
            var envelope = new JsonWebEncryption();
            envelope.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
            envelope.setEncryptionMethodHeaderParameter(
                    ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            envelope.setKey(keys.getPublic());
            envelope.setPayload(json(claims));
            return envelope.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String unsigned(String payload) {
        return base64(json(head).getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Map<String, Object> members) {
        var claims = new JwtClaims();
        members.forEach((name, value) ->
                claims.setClaim(
                        name, value instanceof Object[] many ? java.util.List.of(many) : value));
        return claims.toJson();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
