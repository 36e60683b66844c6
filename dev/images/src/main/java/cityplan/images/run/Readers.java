package cityplan.images.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Clients that read the same paths again and again, each waiting for an answer before it asks on.
public record Readers(int count, List<String> paths) {

    /// What people ask most: lists, single things, tables, a year at a glance.
    public static final List<String> USUAL =
            List.of(
                    "/v1/indicators",
                    "/v1/indicators?q=GDP&count=true",
                    "/v1/indicators/GDP/observations?region=530100",
                    "/v1/targets?indicator=FOREST_COVER&format=csv",
                    "/v1/regions",
                    "/v1/projects?limit=50&sort=-code",
                    "/v1/projects/expressway-kuntang",
                    "/v1/portfolio?region=530100&year=2021",
                    "/v1/overview?region=530100&year=2021",
                    "/openapi.json",
                    "/v1/projects?limit=abc",
                    "/");

    /// Reads from the server at `url` for a while; the number of answers a second.
    public double read(String url, Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        try (HttpClient client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readers =
                    IntStream.range(0, count)
                            .mapToObj(_ -> threads.submit(() -> readUntil(end, client, url)))
                            .toList();
            long answers = 0;
            for (Future<Integer> reader : readers) {
                answers += reader.get();
            }
            return answers * 1e9 / time.toNanos();
        }
    }

    private int readUntil(long end, HttpClient client, String url)
            throws IOException, InterruptedException {
        int answers = 0;
        while (System.nanoTime() < end) {
            URI next = URI.create(url + paths.get(answers % paths.size()));
            var answer =
                    client.send(HttpRequest.newBuilder(next).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                throw new IOException("%s answered %d".formatted(next, answer.statusCode()));
            }
            answers++;
        }
        return answers;
    }
}
