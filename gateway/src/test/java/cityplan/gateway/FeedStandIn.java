package cityplan.gateway;

import cityplan.common.query.Literals;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The feed of a service, as page and as stream, of entries that a test records; a cursor is `c`
/// and the number of an entry.
public final class FeedStandIn {

    private static final String ENTRY =
            """
            {"cursor":"c%d","recordedAt":"%s","resource":"%s","id":"%d","href":"/v1/x","change":"changed"%s}\
            """;

    private static final String PAGE =
            """
            {"asOf": "2026-11-20T08:00:00Z", "at": "2026-11-22", "items": [%s], "links": {"self": "/"}}\
            """;

    private final String resource;
    private final String more;
    private final List<Instant> recorded = new ArrayList<>();
    private final List<HttpServerResponse> streams = new ArrayList<>();

    /// @param more what each entry says beside
    public FeedStandIn(String resource, String more) {
        this.resource = resource;
        this.more = more;
    }

    /// Stands for a service from now on.
    public void answer(StandIn service) {
        service.answers(this::answer);
    }

    /// Records an entry at a second.
    public synchronized void record(int second) {
        recorded.add(Instant.parse("2026-11-20T07:00:00Z").plusSeconds(second));
        streams.removeIf(HttpServerResponse::closed);
        streams.forEach(stream -> stream.write(event(recorded.size())));
    }

    private synchronized void answer(HttpServerRequest request) {
        HttpServerResponse answer = request.response();
        String after = request.getParam("after");
        String since = request.getParam("since");
        boolean known = since == null || Literals.instant(since).isPresent();
        if (!known || after != null && !after.matches("c\\d+")) {
            answer.setStatusCode(400).end();
            return;
        }
        int first = first(request, after);
        if (request.path().endsWith("/stream")) {
            answer.setChunked(true).putHeader("Content-Type", "text/event-stream");
            answer.write(": following\nid: c" + first + "\nretry: 3000\n\n");
            behind(first, Integer.MAX_VALUE).forEach(number -> answer.write(event(number)));
            streams.add(answer);
        } else {
            String limit = request.getParam("limit");
            String items =
                    behind(first, Integer.parseInt(limit)).stream()
                            .map(this::entry)
                            .collect(Collectors.joining(","));
            answer.putHeader("Content-Type", "application/json").end(PAGE.formatted(items));
        }
    }

    private int first(HttpServerRequest request, String after) {
        if (after != null) {
            return Integer.parseInt(after.substring(1));
        }
        String since = request.getParam("since");
        if (since == null) {
            return request.path().endsWith("/stream") ? recorded.size() : 0;
        }
        Instant moment = Instant.parse(since);
        return (int) recorded.stream().filter(stamp -> !stamp.isAfter(moment)).count();
    }

    private List<Integer> behind(int first, int limit) {
        var numbers = new ArrayList<Integer>();
        for (int i = first; i < recorded.size() && numbers.size() < limit; i++) {
            numbers.add(i + 1);
        }
        return numbers;
    }

    private String event(int number) {
        return "event: %s\nid: c%d\ndata: %s\n\n".formatted(resource, number, entry(number));
    }

    private String entry(int number) {
        return ENTRY.formatted(number, recorded.get(number - 1), resource, number, more);
    }
}
