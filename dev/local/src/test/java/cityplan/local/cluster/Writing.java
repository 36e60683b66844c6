package cityplan.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A writer that corrects one name again and again, each time on a connection of its own.
final class Writing implements AutoCloseable {

    private static final String BODY =
            """
            --part\r
            Content-Disposition: form-data; name="files"; filename="themes.csv"\r
            Content-Type: text/csv\r
            \r
            code,name_zh,name_en,ordinal
            UPGRADE,升级,Upgrade %d,99
            \r
            --part--\r
            """;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final String base;
    private final String token;
    private final Thread writer;
    private volatile boolean on = true;

    Writing(String base, String token) {
        this.base = base;
        this.token = token;
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
            var request =
                    HttpRequest.newBuilder(URI.create(base + "/v1/imports/indicators?reason=error"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "multipart/form-data; boundary=part")
                            .POST(BodyPublishers.ofString(BODY.formatted(i)))
                            .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
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
