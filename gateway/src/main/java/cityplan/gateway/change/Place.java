package cityplan.gateway.change;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Where one service's feed is followed from.
public sealed interface Place {

    /// No cursor and no clock knows a later moment.
    Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    /// Behind everything that was recorded up to a moment, which services know to the microsecond.
    record Since(Instant moment) implements Place {

        public Since {
            Instant known = moment.isAfter(LAST) ? LAST : moment;
            moment = known.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// Behind the entry that has this cursor of the service.
    record After(String cursor) implements Place {}

    /// The parameters by which the service is asked for what comes then.
    default Map<String, String> parameters() {
        return switch (this) {
            case Since(var moment) -> Map.of("since", moment.toString());
            case After(var cursor) -> Map.of("after", cursor);
        };
    }

    /// Letters, digits, `-` and `_`, and a `~` before a moment in microseconds.
    default String encode() {
        return switch (this) {
            case Since(var moment) -> "~" + ChronoUnit.MICROS.between(Instant.EPOCH, moment);
            case After(var cursor) -> cursor;
        };
    }

    /// The place that a text stands for. Whether a cursor is one, only its service knows.
    static Optional<Place> decode(String text) {
        if (text.matches("~[1-9]\\d{0,16}")) {
            long micros = Long.parseLong(text.substring(1));
            return Optional.of(new Since(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)))
                    .filter(since -> since.encode().equals(text))
                    .map(Place.class::cast);
        }
        return text.matches("[A-Za-z0-9_-]+") ? Optional.of(new After(text)) : Optional.empty();
    }
}
