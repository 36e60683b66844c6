package cityplan.gateway.search;

import cityplan.common.query.Parameters;

import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is searched for: words, in some types, at a moment.
record SearchQuery(
        String q, List<Type> types, int limit, Optional<Instant> asOf, Optional<LocalDate> at) {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    /// Reads a request strictly: everything wrong with it is reported at once.
    static SearchQuery of(MultivaluedMap<String, String> given, Clock clock) {
        var parameters = new Parameters(given);
        Optional<String> q = parameters.text("q");
        List<String> types = parameters.choices("type", Type.CODES);
        int limit = parameters.integer("limit", 1, MOST).orElse(USUAL);
        Optional<Instant> asOf = parameters.instant("asOf");
        Optional<LocalDate> at = parameters.date("at");
        if (!given.containsKey("q")) {
            parameters.reject("q", "required");
        }
        asOf.filter(moment -> moment.isAfter(clock.instant()))
                .ifPresent(_ -> parameters.reject("asOf", "in-the-future"));
        at.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        parameters.check();
        return new SearchQuery(q.orElseThrow().strip(), chosen(types), limit, asOf, at);
    }

    private static List<Type> chosen(List<String> codes) {
        return Stream.of(Type.values())
                .filter(type -> codes.isEmpty() || codes.contains(type.code()))
                .toList();
    }

    /// The same at the moment of an answer.
    SearchQuery pinned(Instant moment) {
        return new SearchQuery(q, types, limit, Optional.of(moment), at);
    }
}
