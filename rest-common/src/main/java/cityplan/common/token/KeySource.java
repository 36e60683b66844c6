package cityplan.common.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.util.KeyUtils;
import io.smallrye.jwt.util.ResourceUtils;

import org.jose4j.http.Get;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Where the keys stand: at the issuer's address, in a file, or in the settings; as a set of JSON
/// Web Keys, or as one public key in PEM, which then is called by its thumbprint (RFC 7638).
final class KeySource {

    private final @Nullable String content;
    private final @Nullable String location;
    private final SignatureAlgorithm algorithm;
    private final Duration patience;

    KeySource(JWTAuthContextInfo info, Duration patience) {
        this.content = info.getPublicKeyContent();
        this.location = info.getPublicKeyLocation();
        this.algorithm = info.getSignatureAlgorithm().iterator().next();
        this.patience = patience;
    }

    boolean isGiven() {
        return content != null || location != null;
    }

    /// Whether another machine has to be asked.
    boolean isRemote() {
        return content == null && location != null && location.startsWith("http");
    }

    /// The name of the one algorithm that tokens are signed by.
    String algorithm() {
        return algorithm.getAlgorithm();
    }

    /// The keys that a signature of the algorithm can be verified by.
    List<PublicJsonWebKey> read() throws IOException {
        String text = text().strip();
        try {
            List<JsonWebKey> keys =
                    isRemote() || text.startsWith("{")
                            ? new JsonWebKeySet(text).getJsonWebKeys()
                            : List.of(named(KeyUtils.decodePublicKey(text, algorithm)));
            return keys.stream()
                    .filter(PublicJsonWebKey.class::isInstance)
                    .map(PublicJsonWebKey.class::cast)
                    .filter(this::verifies)
                    .toList();
        } catch (JoseException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException("What stands there is no key.", unusable);
        }
    }

    private static JsonWebKey named(PublicKey key) throws JoseException {
        PublicJsonWebKey named = PublicJsonWebKey.Factory.newPublicJwk(key);
        named.setKeyId(named.calculateBase64urlEncodedThumbprint("SHA-256"));
        return named;
    }

    private boolean verifies(PublicJsonWebKey key) {
        String use = key.getUse();
        String made = key.getAlgorithm();
        return (use == null || use.equals("sig")) && (made == null || made.equals(algorithm()));
    }

    private String text() throws IOException {
        if (content != null) {
            return content;
        }
        String named = Objects.requireNonNull(location);
        return isRemote() ? fetched(named) : ResourceUtils.readResource(named);
    }

    private String fetched(String address) throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        var get = new Get();
        get.setConnectTimeout(millis);
        get.setReadTimeout(millis);
        get.setRetries(0);
        return get.get(address).getBody();
    }
}
