package cityplan.gateway.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Where one service's feed is followed from.
public sealed interface Place {

    /// Before everything.
    record Beginning() implements Place {}

    /// Behind everything that was recorded up to a moment.
    record Since(Instant moment) implements Place {}

    /// Behind the entry that has this cursor of the service.
    record After(String cursor) implements Place {}

    /// The parameters by which the service is asked for what comes then.
    default Map<String, String> parameters() {
        return switch (this) {
            case Beginning _ -> Map.of();
            case Since(var moment) -> Map.of("since", moment.toString());
            case After(var cursor) -> Map.of("after", cursor);
        };
    }

    /// Letters, digits, `-` and `_`, and a `~` before a moment in microseconds.
    default String encode() {
        return switch (this) {
            case Beginning _ -> "";
            case Since(var moment) -> "~" + ChronoUnit.MICROS.between(Instant.EPOCH, moment);
            case After(var cursor) -> cursor;
        };
    }

    /// The place that a text stands for. Whether a cursor is one, only its service knows.
    static Optional<Place> decode(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Beginning());
        }
        if (text.matches("~\\d{1,18}")) {
            return since(Long.parseLong(text.substring(1)));
        }
        return text.matches("[A-Za-z0-9_-]+") ? Optional.of(new After(text)) : Optional.empty();
    }

    private static Optional<Place> since(long micros) {
        try {
            Instant moment = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            boolean known = moment.isAfter(Instant.EPOCH) && moment.isBefore(LAST);
            return known ? Optional.of(new Since(moment)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }

    Instant LAST = Instant.parse("2999-12-31T23:59:59Z");
}
