package cityplan.gateway.stream;

import org.eclipse.microprofile.config.ConfigProvider;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A client that follows a stream of the gateway line by line.
final class Followed implements AutoCloseable {

    private static final int PATIENCE = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    Followed(String path, String... headers) throws Exception {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        answer = client.send(request.build(), BodyHandlers.ofLines());
        Thread.ofVirtual()
                .start(() -> {
                    answer.body().forEach(lines::add);
                    lines.add("end");
                });
    }

    /// The next line that begins so, without that beginning; those before it are passed over.
    String next(String beginning) throws InterruptedException {
        var passed = new ArrayList<String>();
        while (true) {
            String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line begins with " + beginning + ": " + passed);
            }
            passed.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
        }
    }

    /// The cursor of the next entry.
    String nextCursor() throws InterruptedException {
        return next("data:{\"cursor\"").replaceAll("^:\"([^\"]*)\".*", "$1");
    }

    HttpResponse<Stream<String>> answer() {
        return answer;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
