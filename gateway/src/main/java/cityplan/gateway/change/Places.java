package cityplan.gateway.change;

import cityplan.gateway.part.Part;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A place in the merged feed: one in each service's. It moves in one of them with each entry, so
/// that it stays where a service was that does not answer.
public record Places(Place indicators, Place projects) {

    /// In no place of one service.
    private static final String SEPARATOR = ".";

    /// Before everything; a stream that is told no place would begin now.
    static final Places BEGINNING = since(Instant.EPOCH.plus(1, ChronoUnit.MICROS));

    static Places since(Instant moment) {
        return new Places(new Place.Since(moment), new Place.Since(moment));
    }

    public Place of(Part part) {
        return switch (part) {
            case INDICATORS -> indicators;
            case PROJECTS -> projects;
        };
    }

    public Places with(Part part, Place place) {
        return switch (part) {
            case INDICATORS -> new Places(place, projects);
            case PROJECTS -> new Places(indicators, place);
        };
    }

    /// The cursor of this place.
    public String encode() {
        return indicators.encode() + SEPARATOR + projects.encode();
    }

    static Optional<Places> decode(String cursor) {
        List<Optional<Place>> both =
                Arrays.stream(cursor.split("\\.", -1)).map(Place::decode).toList();
        return both.size() == 2
                ? both.get(0).flatMap(one -> both.get(1).map(other -> new Places(one, other)))
                : Optional.empty();
    }
}
