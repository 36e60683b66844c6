package cityplan.store.idempotency;

import cityplan.store.bundle.Upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/// One digest of several things, each of which begins with its length.
final class Digest {

    private Digest() {}

    static byte[] of(String... texts) {
        return of(
                Stream.of(texts)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }

    static byte[] of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            digest.update(part);
        }
        return digest.digest();
    }

    /// What files are called and hold, in their order.
    static byte[] ofFiles(List<Upload> files) {
        return of(
                files.stream()
                        .flatMap(file -> Stream.of(of(file.name()), content(file)))
                        .toArray(byte[][]::new));
    }

    private static byte[] content(Upload file) {
        MessageDigest digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file.content()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
