package cityplan.store.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The way to a client, on which it is told apart that the client has left from all else that can
/// go wrong.
final class Wire extends FilterOutputStream {

    Wire(OutputStream out) {
        super(out);
    }

    /// The client has left.
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private Broken(IOException cause) {
            super(cause);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException gone) {
            throw new Broken(gone);
        }
    }
}
