package cityplan.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Readers that ask without pause, each on a connection of its own, until they are stopped. They
/// insist on the services: what a gateway remembers says nothing of who answers behind it.
final class Traffic implements AutoCloseable {

    static final int READERS = 8;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> readers = new ArrayList<>();
    private final List<URI> uris;
    private volatile boolean on = true;

    Traffic(String base, List<String> paths) {
        uris = paths.stream().map(path -> URI.create(base + path)).toList();
        for (int reader = 0; reader < READERS; reader++) {
            int first = reader;
            readers.add(Thread.ofVirtual().start(() -> read(first)));
        }
    }

    /// How many requests were answered as they should be.
    int answers() {
        return answers.get();
    }

    /// What went wrong, in order; empty when every request was answered whole.
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void read(int first) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = first; on; i++) {
                ask(client, uris.get(i % uris.size()));
            }
        }
    }

    private void ask(HttpClient client, URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri)
                            .header("Cache-Control", "no-cache")
                            .timeout(Duration.ofSeconds(20))
                            .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                answers.incrementAndGet();
            } else {
                failures.add("%s: %d %s".formatted(uri, answer.statusCode(), answer.body()));
            }
        } catch (IOException cut) {
            failures.add("%s: %s".formatted(uri, cut));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        on = false;
        for (Thread reader : readers) {
            reader.join();
        }
    }
}
