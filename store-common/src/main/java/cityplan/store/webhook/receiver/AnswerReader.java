package cityplan.store.webhook.receiver;

import cityplan.store.webhook.rule.Outcome;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Reads what a receiver answers. Its status decides; of its body the beginning is kept, and no
/// more is awaited than a moment.
record AnswerReader(Vertx vertx, Clock clock) {

    private static final int KEPT = 1_000;
    private static final long PATIENCE_MILLIS = 1_000;

    void read(HttpClientResponse answer, CompletableFuture<Outcome> outcome) {
        Buffer beginning = Buffer.buffer();
        Runnable end =
                () ->
                        outcome.complete(
                                new Outcome.Answered(
                                        answer.statusCode(), text(beginning), retryAfter(answer)));
        answer.handler(part -> {
            beginning.appendBuffer(part, 0, Math.min(part.length(), KEPT - beginning.length()));
            if (beginning.length() == KEPT) {
                end.run();
            }
        });
        answer.endHandler(_ -> end.run());
        answer.exceptionHandler(_ -> end.run());
        vertx.setTimer(PATIENCE_MILLIS, _ -> end.run());
    }

    /// The text as far as it is one.
    private static String text(Buffer bytes) {
        return new String(bytes.getBytes(), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /// Seconds, or a date (RFC 9110); what is neither was not said.
    private Optional<Duration> retryAfter(HttpClientResponse answer) {
        String value = answer.getHeader("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant at =
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(clock.instant(), at))
                    .filter(wait -> !wait.isNegative());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
