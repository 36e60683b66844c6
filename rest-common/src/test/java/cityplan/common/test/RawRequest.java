package cityplan.common.test;

import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A request as no client library would send it.
final class RawRequest {

    private RawRequest() {}

    /// The whole answer to a GET whose target is sent as it is.
    static String get(String target) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(request.formatted(target).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
