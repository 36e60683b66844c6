package cityplan.gateway;

import cityplan.common.answer.EntityTag;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What a stand-in does that records like a service: reads show the last stamp, a write takes the
/// next one, and the feed of changes tells it.
public final class Recorder implements Handler<HttpServerRequest> {

    private static final String DAY = "2026-01-02";

    /// Each begins later than those before it: a service that goes back was restored.
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private volatile Instant last =
            Instant.parse("2026-01-01T00:00:00Z").plus(BEGUN.incrementAndGet(), ChronoUnit.HOURS);
    public final AtomicInteger reads = new AtomicInteger();
    public volatile boolean told = true;
    public volatile int length = 10;
    public volatile String control = "public, no-cache";
    public volatile String vary = "Accept, Accept-Language";

    public Instant last() {
        return last;
    }

    public void record() {
        last = last.plusSeconds(1);
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (request.path().startsWith("/v1/changes/")) {
            changes(request);
        } else if (request.method().name().equals("GET")) {
            reads.incrementAndGet();
            answer(request);
        } else {
            request.endHandler(_ -> {
                record();
                response.setStatusCode(204).end();
            });
        }
    }

    private void changes(HttpServerRequest request) {
        if (told) {
            answer(request);
        } else {
            request.response().setStatusCode(500).end();
        }
    }

    private void answer(HttpServerRequest request) {
        Instant now = last;
        EntityTag tag = EntityTag.of(now, DAY);
        HttpServerResponse response = request.response();
        response.putHeader("ETag", tag.toString())
                .putHeader("Cache-Control", control)
                .putHeader("Vary", vary)
                .putHeader("Content-Type", "application/json");
        if (tag.isIn(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            String body =
                    "{\"asOf\":\"%s\",\"at\":\"%s\",\"for\":\"%s\",\"filled\":\"%s\"}"
                            .formatted(
                                    now,
                                    DAY,
                                    request.getHeader("Authorization"),
                                    "x".repeat(length));
            response.setChunked(true).end(body);
        }
    }
}
