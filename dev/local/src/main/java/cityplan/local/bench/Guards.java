package cityplan.local.bench;

import cityplan.local.key.Grant;
import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What row-level security, the audit and grants with bounds cost a write: the same writes with and
/// without each, taking turns. It fills the suite with invented data and takes its walls down for a
/// while.
public final class Guards {

    private static final int ROUNDS = 5;
    private static final int WRITES = 50;
    private static final int ROWS = 3_000;
    private static final int FIRST_YEAR = 1000;
    private static final int MONTHS = 1000 * 12;
    private static final String SOURCE = "FYP14_2021";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final Walls walls;
    private final String everywhere;
    private final String bound;
    private int drawn;

    private Guards(String url, Walls walls, Keys keys) {
        this.url = url;
        this.walls = walls;
        this.everywhere = token(keys, Map.of());
        this.bound = token(keys, Map.of("regions", List.of("530100")));
    }

    /// A way of writing: which walls stand, and whose grants are held against every row.
    private record Way(String name, boolean security, boolean audit, boolean bounds) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("neither", false, false, false),
                    new Way("row-level security", true, false, false),
                    new Way("audit", false, true, false),
                    new Way("both", true, true, false),
                    new Way("both, grants within bounds", true, true, true));

    public static void main(String[] words) throws IOException, SQLException, InterruptedException {
        Path root = Path.of(System.getProperty("suite.root")).toAbsolutePath();
        Home home = Home.open(root, words.length > 0 ? Path.of(words[0]) : root.resolve(".suite"));
        Ports ports = Ports.last(home);
        try (Connection connection = new Superuser(home, ports.postgres()).connect("indicators")) {
            var walls = new Walls(connection);
            try {
                new Guards(ports.url(Service.INDICATORS), walls, Keys.of(home)).measure();
            } finally {
                walls.set(true, true);
            }
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException {
        var singles = new LinkedHashMap<Way, List<Long>>();
        var files = new LinkedHashMap<Way, List<Long>>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Way way : WAYS) {
                walls.set(way.security(), way.audit());
                String token = way.bounds() ? bound : everywhere;
                long single = took(() -> singles(token));
                long file = took(() -> file(token));
                if (round > 0) {
                    singles.computeIfAbsent(way, _ -> new ArrayList<>()).add(single / WRITES);
                    files.computeIfAbsent(way, _ -> new ArrayList<>()).add(file);
                }
            }
        }
        show("one observation", singles);
        show("a file of %,d observations".formatted(ROWS), files);
    }

    private interface Task {
        void run() throws IOException, InterruptedException;
    }

    private static long took(Task task) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        task.run();
        return System.nanoTime() - begun;
    }

    private void singles(String token) throws IOException, InterruptedException {
        for (int i = 0; i < WRITES; i++) {
            String body =
                    "{\"value\": %d, \"status\": \"final\", \"source\": \"%s\"}"
                            .formatted(i, SOURCE);
            send(
                    to(
                                    "/v1/observations/GDP/%s/LEVEL/%s"
                                            .formatted(region(drawn), month(drawn++)),
                                    token)
                            .header("Content-Type", "application/json")
                            .header("If-None-Match", "*")
                            .PUT(BodyPublishers.ofString(body)));
        }
    }

    private void file(String token) throws IOException, InterruptedException {
        var rows = new StringBuilder("indicator,region,measure,period,value,status,source\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(
                    "GDP,%s,LEVEL,%s,%d,final,%s\n"
                            .formatted(region(drawn), month(drawn++), i, SOURCE));
        }
        String part =
                "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"observations.csv\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--part--\r\n"
                        .formatted(rows);
        send(
                to("/v1/imports/indicators", token)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(part)));
    }

    private HttpRequest.Builder to(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token);
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal(answer.body());
        }
    }

    /// Months of one district after the other.
    private static String region(int number) {
        return Rows.REGIONS.get(number / MONTHS);
    }

    private static String month(int number) {
        int month = number % MONTHS;
        return "%d-%02d".formatted(FIRST_YEAR + month / 12, month % 12 + 1);
    }

    private static void show(String what, Map<Way, List<Long>> took) {
        double base = median(took.getOrDefault(WAYS.getFirst(), List.of()));
        took.forEach((way, nanos) ->
                System.out.printf(
                        "%-28s %-32s %9.2f ms  %.2f%n",
                        what, way.name(), median(nanos) / 1e6, median(nanos) / base));
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String token(Keys keys, Map<String, List<String>> bounds) {
        var grant = new Grant(List.of("indicator-editor"), bounds);
        return new Token("bench", Optional.empty(), grant, Duration.ofHours(1))
                .sign(keys, Clock.systemUTC());
    }
}
