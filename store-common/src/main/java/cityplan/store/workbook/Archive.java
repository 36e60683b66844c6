package cityplan.store.workbook;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip archive that a workbook is. What it claims to hold is not believed: bytes are counted as
/// they come out.
final class Archive implements Closeable {

    private static final int MOST_PARTS = 1000;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final long MOST_BYTES = 2L << 30;
    private static final long LEAST_BYTES = 16L << 20;

    /// A table of numbers shrinks to a tenth, one that repeats itself to a fiftieth.
    private static final int MOST_TIMES = 200;

    private static final int OLE = 0xD0CF11E0;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ZipFile zip;
    private final Budget budget;

    private Archive(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static Archive open(Path file) throws IOException {
        judge(file);
        long most = Math.clamp(Files.size(file) * MOST_TIMES, LEAST_BYTES, MOST_BYTES);
        try {
            return new Archive(new ZipFile(file.toFile()), new Budget(most));
        } catch (ZipException | EOFException broken) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
    }

    InputStream part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
        try {
            return new Counted(zip.getInputStream(entry), budget);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
    }

    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Looks at the beginning and the end of the file, before anything in it is trusted.
    private static void judge(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() >= Integer.BYTES && bytes.readInt() == OLE) {
                throw new UnreadableWorkbook("old-or-locked-workbook");
            }
            int length = (int) Math.min(bytes.length(), END_LENGTH + LONGEST_COMMENT);
            var tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            directory(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    /// Finds where the archive says what it holds, which is at its end; a file that was cut off has
    /// none.
    private static void directory(ByteBuffer tail) throws UnreadableWorkbook {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                int parts = Short.toUnsignedInt(tail.getShort(at + 10));
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                if (parts > MOST_PARTS || size > LARGEST_DIRECTORY) {
                    throw new UnreadableWorkbook("workbook-too-large");
                }
                return;
            }
        }
        throw new UnreadableWorkbook("not-a-workbook");
    }
}
