package cityplan.common.test;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Named;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tokens that somebody might try, each with what is wrong with it, and some that are right.
final class Forgeries {

    private static final String ROLE = "indicator-editor";
    private static final PublicKey OPEN = Tokens.KEYS.getPublic();
    private static final String KEY_ID = Tokens.keyId();

    private Forgeries() {}

    static Stream<Named<String>> refused() throws JoseException {
        return Stream.of(unsigned(), foreign(), untimely(), otherKinds(), broken())
                .flatMap(List::stream);
    }

    private static List<Named<String>> unsigned() throws JoseException {
        String pem =
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(Tokens.publicKey());
        String jwk = PublicJsonWebKey.Factory.newPublicJwk(OPEN).toJson();
        return List.of(
                named("alg none", good().head("alg", "none").withSignature("")),
                named("alg None", good().head("alg", "None").withSignature("")),
                named("alg NONE", good().head("alg", "NONE").withSignature("x")),
                named("alg nOnE signed", good().head("alg", "nOnE").signed()),
                named("no alg", good().head("alg", null).signed()),
                named("alg is empty", good().head("alg", "").signed()),
                named("alg is a number", good().head("alg", 256).signed()),
                named("HS256 by PEM", hmac().signedWithSecret(pem.getBytes(US_ASCII))),
                named("HS256 by DER", hmac().signedWithSecret(OPEN.getEncoded())),
                named("HS256 by JWK", hmac().signedWithSecret(jwk.getBytes(US_ASCII))),
                named("RS256 that is HMAC", good().signedWithSecret(OPEN.getEncoded())),
                named("RS512", good().head("alg", "RS512").signed()),
                named("PS256", good().head("alg", "PS256").signed()),
                named("no signature", good().withSignature("")));
    }

    private static List<Named<String>> foreign() throws JoseException {
        var others = Tokens.keys();
        var theirs = PublicJsonWebKey.Factory.newPublicJwk(others.getPublic());
        Map<String, Object> key = theirs.toParams(PublicJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        String address = "http://127.0.0.1:1/keys";
        return List.of(
                named("another key", good().by(others).signed()),
                named("its own key", good().by(others).head("jwk", key).signed()),
                named("a key at jku", good().by(others).head("jku", address).signed()),
                named("a key at x5u", good().by(others).head("x5u", address).signed()),
                named("a key in x5c", good().by(others).head("x5c", List.of("AAAA")).signed()),
                named("kid unknown", good().head("kid", "unknown").signed()),
                named("kid a path", good().head("kid", "../../../../dev/null").signed()),
                named("kid SQL", good().head("kid", "x' UNION SELECT 'k").signed()),
                named("kid a URL", good().head("kid", address).signed()),
                named("kid a number", good().head("kid", 7).signed()),
                named("kid empty", good().head("kid", "").signed()),
                named("no issuer", good().claim("iss", null).signed()),
                named("another issuer", good().claim("iss", "https://elsewhere.example").signed()),
                named("issuer with more", good().claim("iss", Tokens.ISSUER + "/").signed()),
                named("issuers", good().claim("iss", List.of(Tokens.ISSUER)).signed()),
                named("no audience", good().claim("aud", null).signed()),
                named("another audience", good().claim("aud", "elsewhere").signed()),
                named("other audiences", good().claim("aud", List.of("a", "city")).signed()));
    }

    private static List<Named<String>> untimely() {
        return List.of(
                named("expired", good().at("exp", -45).signed()),
                named("no exp", good().claim("exp", null).signed()),
                named("exp a text", good().claim("exp", "tomorrow").signed()),
                named("not yet valid", good().at("nbf", 300).signed()),
                named("nbf a text", good().claim("nbf", "now").signed()),
                named("no iat", good().claim("iat", null).signed()),
                named("made tomorrow", good().at("iat", 900).signed()),
                named("lives too long", good().at("exp", 25 * 3600).signed()),
                named("lives for ever", good().claim("exp", 99_999_999_999L).signed()),
                named("exp beyond time", good().claim("exp", Long.MAX_VALUE).signed()),
                named("no sub", good().claim("sub", null).signed()),
                named("sub blank", good().claim("sub", " ").signed()),
                named("sub a number", good().claim("sub", 7).signed()),
                named("sub of two lines", good().claim("sub", "a\nb").signed()),
                named("sub very long", good().claim("sub", "a".repeat(256)).signed()));
    }

    private static List<Named<String>> otherKinds() {
        return List.of(
                named("ID token", good().claim("typ", "ID").signed()),
                named("refresh token", good().claim("typ", "Refresh").signed()),
                named("offline token", good().claim("typ", "Offline").signed()),
                named("typ a number", good().claim("typ", 1).signed()),
                named("header ID", good().head("typ", "ID").signed()),
                named("header logout", good().head("typ", "logout+jwt").signed()),
                named("header DPoP proof", good().head("typ", "dpop+jwt").signed()),
                named("proof of a login", good().claim("nonce", "n-0S6").signed()),
                named("with at_hash", good().claim("at_hash", "77Qm").signed()),
                named("logout", good().claim("events", Map.of("a", Map.of())).signed()),
                named("critical header", good().head("crit", List.of("exp")).signed()),
                named("critical unknown", good().head("crit", List.of("x")).head("x", 1).signed()),
                named("encrypted", good().encrypted()),
                named("nested", good().head("cty", "JWT").signed(good().signed())),
                named("groups a number", good().claim("groups", 7).signed()),
                named("groups an object", good().claim("groups", Map.of("a", 1)).signed()),
                named("groups of numbers", good().claim("groups", List.of(1, 2)).signed()));
    }

    private static List<Named<String>> broken() {
        String token = good().signed();
        String[] parts = token.split("\\.");
        String other = good().claim("sub", "somebody").signed().split("\\.")[1];
        return List.of(
                named("nonsense", "nonsense"),
                named("dots", ".."),
                named("truncated", token.substring(0, token.length() - 9)),
                named("signature missing", parts[0] + "." + parts[1]),
                named("payload changed", parts[0] + "." + other + "." + parts[2]),
                named("one part more", token + ".AAAA"),
                named("payload no JSON", good().signed("{\"sub\":")),
                named("payload a list", good().signed("[]")),
                named("payload null", good().signed("null")),
                named("payload deep", good().signed("[".repeat(4000) + "]".repeat(4000))),
                named("claim deep", good().signed("{\"a\":" + "[".repeat(5000))),
                named("duplicate claims", good().signed("{\"sub\":\"a\",\"sub\":\"b\"}")),
                named("16 kB", good().claim("padding", "x".repeat(12_000)).signed()));
    }

    static Stream<Named<String>> taken() {
        return Stream.of(
                named("as it is", good().signed()),
                named("kid of the key", good().head("kid", KEY_ID).signed()),
                named("no typ", good().head("typ", null).signed()),
                named("at+jwt", good().head("typ", "at+jwt").claim("nonce", "n").signed()),
                named("of Keycloak", good().claim("typ", "Bearer").claim("nonce", "n").signed()),
                named("several audiences", good().claim("aud", List.of("a", "cityplan")).signed()),
                named("just expired", good().at("exp", -10).signed()),
                named("clock ahead", good().at("iat", 10).at("nbf", 10).signed()),
                named("for a day", good().at("iat", 0).at("exp", 24 * 3600).signed()),
                named("its own key besides", good().head("jku", "http://127.0.0.1:1/").signed()),
                named("no groups", good().claim("groups", null).signed()));
    }

    private static Forgery good() {
        return Forgery.of(ROLE);
    }

    private static Forgery hmac() {
        return good().head("alg", "HS256");
    }

    private static Named<String> named(String name, String token) {
        return Named.of(name, token);
    }
}
