package cityplan.local.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The last 64 bytes of a backup: the SHA-256, in hexadecimal, of all bytes before them. They stand
/// in the comment of a ZIP file, so that any program can open it, and any can check it: `head -c
/// -64 FILE | sha256sum`.
final class Seal {

    static final int LENGTH = 64;

    /// Stands where the seal will be.
    static final String OPEN = "0".repeat(LENGTH);

    private static final int PIECE = 1 << 20;

    private Seal() {}

    static void put(FileChannel file) throws IOException {
        byte[] seal = of(file).getBytes(StandardCharsets.US_ASCII);
        file.write(ByteBuffer.wrap(seal), file.size() - LENGTH);
    }

    static boolean fits(FileChannel file) throws IOException {
        if (file.size() < LENGTH) {
            return false;
        }
        ByteBuffer found = ByteBuffer.allocate(LENGTH);
        file.read(found, file.size() - LENGTH);
        return of(file).equals(StandardCharsets.US_ASCII.decode(found.flip()).toString());
    }

    private static String of(FileChannel file) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long end = file.size() - LENGTH;
        long place = 0;
        while (place < end) {
            piece.clear().limit((int) Math.min(PIECE, end - place));
            int read = file.read(piece, place);
            if (read < 0) {
                throw new IOException("the file has become shorter");
            }
            digest.update(piece.flip());
            place += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
