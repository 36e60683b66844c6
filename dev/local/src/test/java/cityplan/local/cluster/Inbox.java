package cityplan.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Receives messages, and keeps who sent them waiting if it is told to.
final class Inbox implements AutoCloseable {

    private static final int NO_CONTENT = 204;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /// A message and the cursors of the changes in it.
    record Message(String id, List<String> cursors) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /// From now on nobody gets an answer, until it is let go.
    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    List<Message> messages() {
        return messages;
    }

    /// The cursors of all changes that came, each at its first time.
    List<String> cursors() {
        return messages.stream().flatMap(each -> each.cursors().stream()).distinct().toList();
    }

    /// How many messages were under way at once at most.
    int most() {
        return most.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            JsonNode message = json.readTree(exchange.getRequestBody());
            var cursors = new ArrayList<String>();
            message.at("/data/items").forEach(item -> cursors.add(item.get("cursor").asText()));
            messages.add(new Message(exchange.getRequestHeaders().getFirst("webhook-id"), cursors));
            held.await();
            open.decrementAndGet();
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
