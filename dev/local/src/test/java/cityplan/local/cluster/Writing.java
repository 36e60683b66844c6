package cityplan.local.cluster;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A writer that corrects one name again and again, each time on a connection of its own.
final class Writing implements AutoCloseable {

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Correction correction;
    private final Thread writer;
    private volatile boolean on = true;

    Writing(String base, String token) {
        this.correction = new Correction(base, token);
        this.writer = Thread.ofVirtual().start(this::write);
    }

    /// How many writes were recorded.
    int answers() {
        return answers.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void write() {
        for (int i = 0; on; i++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = correction.send(client, i);
                if (answer.statusCode() == 200 && answer.body().contains("\"changed\":true")) {
                    answers.incrementAndGet();
                } else {
                    failures.add("%d %s".formatted(answer.statusCode(), answer.body()));
                }
            } catch (IOException cut) {
                failures.add(cut.toString());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        on = false;
        writer.join();
    }
}
