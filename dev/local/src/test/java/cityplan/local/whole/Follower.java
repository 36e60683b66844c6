package cityplan.local.whole;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Follows the merged feed to its end, whatever happens meanwhile: by its pages, or as a stream.
final class Follower implements AutoCloseable {

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Client client;
    private final Thread thread;
    private volatile boolean closed;

    private Follower(Client client, Following following) {
        this.client = client;
        this.thread =
                Thread.ofVirtual()
                        .start(() -> {
                            while (!closed) {
                                following.go(this);
                            }
                        });
    }

    private interface Following {
        void go(Follower follower);
    }

    static Follower byPages(Client client) {
        return new Follower(client, Follower::page);
    }

    static Follower byStream(Client client) {
        return new Follower(client, Follower::stream);
    }

    /// What was told so far.
    List<JsonNode> told() {
        return List.copyOf(told);
    }

    private String cursor() {
        return told.isEmpty() ? "." : told.getLast().path("cursor").asText();
    }

    private void page() {
        try {
            HttpResponse<String> answer = client.get("/v1/changes?limit=100&after=" + cursor());
            if (answer.statusCode() == 200) {
                Client.JSON.readTree(answer.body()).path("items").forEach(told::add);
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream() {
        var request =
                HttpRequest.newBuilder(URI.create(client.base() + "/v1/changes/stream"))
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", cursor());
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                lines.filter(line -> line.startsWith("data:{\"cursor\"")).forEach(this::hear);
            }
        } catch (IOException | UncheckedIOException cut) {
            if (!closed) {
                throw new IllegalStateException("the stream of the gateway broke off", cut);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
        http.shutdownNow();
        thread.join();
    }
}
