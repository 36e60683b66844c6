package cityplan.store.webhook.rule;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a receiver and the service share, by which the one knows messages of the other: signatures
/// after the Standard Webhooks specification 1.0, symmetric.
public record Secret(byte[] bytes) {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret make() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /// The secret that a receiver was told.
    static Secret parse(String text) {
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /// As a receiver is told it, once.
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// The signature of a message that is sent at a moment.
    public String sign(String id, Instant sent, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            String head = "%s.%d.".formatted(id, sent.getEpochSecond());
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
