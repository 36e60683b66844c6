package cityplan.gateway.route;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// HTTP/2 frame by frame, as no client library would send it.
final class RawHttp2 implements Closeable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RESET = 3;
    static final int AWAY = 7;

    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int CANCEL = 8;

    private final Socket socket;
    private final DataInputStream in;

    RawHttp2(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
        send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /// A frame that came.
    record Frame(int type, byte[] payload) {}

    /// Begins a stream by names and values in turns.
    void head(int stream, boolean whole, String... fields) throws IOException {
        var block = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            block.write(0);
            literal(block, fields[i]);
            literal(block, fields[i + 1]);
        }
        frame(HEADERS, END_HEADERS | (whole ? END_STREAM : 0), stream, block.toByteArray());
    }

    void body(int stream, String text) throws IOException {
        frame(DATA, END_STREAM, stream, text.getBytes(StandardCharsets.US_ASCII));
    }

    void cancel(int stream) throws IOException {
        frame(RESET, 0, stream, ByteBuffer.allocate(4).putInt(CANCEL).array());
    }

    /// The next frame of one of the types; the last one there is, if the connection ends.
    Frame next(int... types) throws IOException {
        while (true) {
            Frame frame = read();
            for (int type : types) {
                if (frame.type() == type || frame.type() == AWAY) {
                    return frame;
                }
            }
        }
    }

    private Frame read() throws IOException {
        try {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            return new Frame(type, in.readNBytes(length));
        } catch (EOFException | SocketException ended) {
            return new Frame(AWAY, new byte[0]);
        }
    }

    private static void literal(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        block.write(bytes.length);
        block.writeBytes(bytes);
    }

    private void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        send(frame.array());
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
