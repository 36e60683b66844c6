package cityplan.local.key;

import cityplan.local.process.Home;
import cityplan.local.process.PrivateFile;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The RSA key pair of this checkout: made once, the private half readable by its owner only.
public record Keys(PrivateKey secret, PublicKey open) {

    private static final int BITS = 2048;
    private static final int LINE = 64;

    /// The keys of a suite, made when they are missing.
    public static Keys of(Home home) throws IOException {
        Path secret = home.keys().resolve("privateKey.pem");
        Path open = home.keys().resolve("publicKey.pem");
        try {
            if (!Files.exists(secret) || !Files.exists(open)) {
                make(secret, open);
            }
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new Keys(
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(read(secret))),
                    rsa.generatePublic(new X509EncodedKeySpec(read(open))));
        } catch (GeneralSecurityException unusable) {
            throw new IOException("no usable key in %s".formatted(home.keys()), unusable);
        }
    }

    /// Names the key: the thumbprint of its public half (RFC 7638).
    public String id() {
        try {
            JsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(open);
            return key.calculateBase64urlEncodedThumbprint("SHA-256");
        } catch (JoseException impossible) {
            throw new IllegalStateException("an RSA key has a thumbprint", impossible);
        }
    }

    private static void make(Path secret, Path open) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        KeyPair pair = generator.generateKeyPair();
        PrivateFile.write(secret, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(open, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    private static String pem(String kind, byte[] key) {
        Base64.Encoder lines =
                Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, lines.encodeToString(key), kind);
    }

    private static byte[] read(Path file) throws IOException {
        String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(pem);
    }
}
