package cityplan.store.test;

import io.restassured.path.json.JsonPath;

import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/// One who follows a stream of Server-Sent Events.
public final class Events implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final Scanner lines;

    private Events(String path, String... headers) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        answer = client.send(request.build(), BodyHandlers.ofInputStream());
        lines = new Scanner(answer.body(), StandardCharsets.UTF_8);
    }

    /// A follower whose stream stands.
    public static Events of(String path, String... headers)
            throws IOException, InterruptedException {
        var events = new Events(path, headers);
        if (events.answer.statusCode() != 200) {
            events.close();
            throw new IllegalStateException("status " + events.answer.statusCode());
        }
        return events;
    }

    /// A follower as soon as there is room for one.
    public static Events eventually(String path, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var events = new Events(path);
            if (events.answer.statusCode() == 200 || System.nanoTime() > end) {
                return events;
            }
            events.close();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    public record Event(String name, String id, String data) {
        public JsonPath json() {
            return JsonPath.from(data);
        }
    }

    /// The id at which the stream begins.
    public String opened() {
        return value(block(), "id");
    }

    /// The next event that says something.
    public Event next() {
        while (true) {
            List<String> block = block();
            String data = value(block, "data");
            if (!data.isEmpty()) {
                return new Event(value(block, "event"), value(block, "id"), data);
            }
        }
    }

    /// The next comment.
    public String comment() {
        while (true) {
            String comment = value(block(), "");
            if (!comment.isEmpty()) {
                return comment;
            }
        }
    }

    /// Whether it ends within a time; what it still tells is passed over.
    public boolean ends(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && lines.hasNextLine()) {
            lines.nextLine();
        }
        return !lines.hasNextLine();
    }

    private List<String> block() {
        var block = new ArrayList<String>();
        for (String line = lines.nextLine(); !line.isEmpty(); line = lines.nextLine()) {
            block.add(line);
        }
        return block;
    }

    private static String value(List<String> block, String field) {
        return block.stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
        lines.close();
    }
}
