package cityplan.store.workbook;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// The bytes of a part, counted, and refused where a piece of text or markup is longer than any in
/// a workbook: a parser would hold it whole.
final class Counted extends FilterInputStream {

    private static final int LONGEST_PIECE = 1 << 20;

    private final Budget budget;
    private int piece;

    Counted(InputStream part, Budget budget) {
        super(part);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = unpacked(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            piece = target[i] == '<' ? 0 : piece + 1;
            if (piece > LONGEST_PIECE) {
                throw new UnreadableWorkbook("workbook-too-large");
            }
        }
        budget.spend(Math.max(count, 0));
        return count;
    }

    private int unpacked(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
    }
}
