package cityplan.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A request as no client library would send it.
public final class RawRequest {

    private static final int PATIENCE = 10_000;

    /// What no answer may hold: classes, stack traces, SQL, places on this machine.
    private static final String INSIDE =
            "(?s).*(Exception|java\\.|jakarta\\.|cityplan\\.(common|store|gateway|indicators|projects)"
                    + "|(org|io)\\.[a-z]+\\.|SELECT |INSERT |_vintage|/tmp/|\\tat ).*";

    private RawRequest() {}

    /// The whole answer to a GET whose target is sent as it is.
    public static String get(String target) {
        return exchange(
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /// Sends characters as bytes, and reads until the server closes the connection. Whatever it
    /// answers tells nothing of its inside.
    public static String exchange(String request) {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] answer = socket.getInputStream().readAllBytes();
            String text = new String(answer, StandardCharsets.UTF_8);
            assertThat(text).doesNotMatch(INSIDE);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Socket connect() throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }
}
