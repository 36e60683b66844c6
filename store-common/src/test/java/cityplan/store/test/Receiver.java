package cityplan.store.test;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A receiver of messages on this machine, which does to them what a test says.
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile HttpHandler manner = answering(204);

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /// What was received, whatever was answered.
    public record Taken(String target, Headers headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    public static Receiver open() {
        return open(0);
    }

    /// One at a port, as of a receiver that comes back.
    public static Receiver open(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new Receiver(HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpHandler answering(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /// How it answers from now on.
    public Receiver does(HttpHandler other) {
        manner = other;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:%d/in?key=private".formatted(port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Taken> taken() {
        return taken;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            taken.add(
                    new Taken(
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            body));
            manner.handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
