package cityplan.local.whole;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Follows the merged feed to its end, whatever happens meanwhile: by its pages, or as a stream.
final class Follower implements AutoCloseable {

    private static final int PAUSE = 50;

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final Queue<Exception> cuts = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client;
    private final Thread thread;
    private volatile boolean closed;

    private Follower(Client client, Following following) {
        this.client = client;
        this.thread = Thread.ofVirtual().start(() -> follow(following));
    }

    private interface Following {
        void go(Follower follower) throws IOException, InterruptedException;
    }

    /// Whatever is cut off is begun again where it was.
    private void follow(Following following) {
        while (!closed) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE);
                following.go(this);
            } catch (IOException | UncheckedIOException cut) {
                cuts.add(cut);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Follower byPages(Client client) {
        return new Follower(client, Follower::page);
    }

    static Follower byStream(Client client) {
        return new Follower(client, Follower::stream);
    }

    /// How often it was cut off.
    int cuts() {
        return cuts.size();
    }

    /// What was told so far.
    List<JsonNode> told() {
        return List.copyOf(told);
    }

    /// From the beginning, then from the last entry on.
    private String place() {
        return told.isEmpty()
                ? "since=1970-01-01T00:00:01Z"
                : "after=" + told.getLast().path("cursor").asText();
    }

    private void page() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get("/v1/changes?limit=100&" + place());
        if (answer.statusCode() == 200) {
            Client.JSON.readTree(answer.body()).path("items").forEach(told::add);
        }
    }

    private void stream() throws IOException, InterruptedException {
        var stream = URI.create(client.base() + "/v1/changes/stream?" + place());
        var request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            lines.filter(line -> line.startsWith("data:{\"cursor\"")).forEach(this::hear);
        }
    }

    private void hear(String line) {
        try {
            told.add(Client.JSON.readTree(line.substring("data:".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        http.shutdownNow();
        thread.join();
    }
}
