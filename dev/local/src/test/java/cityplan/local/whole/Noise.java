package cityplan.local.whole;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Requests that nobody would make in earnest, each with another path or method.
final class Noise {

    /// A word in all of them.
    static final String MARK = "zzzz";

    private static final List<String> FORMS =
            List.of(
                    "GET /%s",
                    "GET /v1/%s",
                    "GET /v1/indicators/%s",
                    "GET /v1/indicators/%s/none",
                    "GET /a;%s",
                    "GET /v1/%%2f%s",
                    "GET /problems/%s",
                    "GET /swagger-ui/%s",
                    "POST /v1/indicators/%s",
                    "OPTIONS /v1/indicators/%s",
                    "OPTIONS /%s",
                    "DELETE /%s",
                    "%s /v1/indicators",
                    "%s /");

    private Noise() {}

    /// Makes that many requests at a port of this machine.
    static void at(int port, int count) throws IOException {
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            String word = MARK + Integer.toString(random.nextInt(1 << 30), 36);
            send(port, FORMS.get(i % FORMS.size()).formatted(word));
        }
    }

    private static void send(int port, String line) throws IOException {
        String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
