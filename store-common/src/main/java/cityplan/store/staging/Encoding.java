package cityplan.store.staging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the text of a file is coded, taken strictly.
final class Encoding {

    private static final int BUFFER = 64 * 1024;
    private static final int MARK = 0xFEFF;

    private Encoding() {}

    /// The text after its byte order mark, if it has one.
    static BufferedReader reader(Path content, Charset charset) throws IOException {
        InputStream bytes = Files.newInputStream(content);
        var reader = new BufferedReader(new InputStreamReader(bytes, strict(charset)), BUFFER);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    /// The line of the first bytes that are no text of a charset; 0 when all are.
    static long brokenLine(Path content, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = Files.newInputStream(content)) {
            boolean ended = false;
            while (true) {
                int from = bytes.position();
                CoderResult result = decoder.decode(bytes, text.clear(), ended);
                line += lines(bytes, from);
                if (result.isError()) {
                    return line;
                }
                if (result.isUnderflow() && ended) {
                    return 0;
                }
                bytes.compact();
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
            }
        }
    }

    private static long lines(ByteBuffer bytes, int from) {
        long lines = 0;
        for (int i = from; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
