package cityplan.gateway.overview;

import cityplan.common.query.Parameters;

import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// Which region and year an overview is of, and what the public could know by which day.
record OverviewQuery(String region, int year, Optional<LocalDate> at) {

    /// Reads a request strictly: everything wrong with it is reported at once.
    static OverviewQuery of(MultivaluedMap<String, String> given, Clock clock) {
        var parameters = new Parameters(given);
        Optional<String> region = parameters.code("region");
        Optional<Integer> year = parameters.year("year");
        Optional<LocalDate> at = parameters.date("at");
        require("region", given, parameters);
        require("year", given, parameters);
        LocalDate today = LocalDate.now(clock);
        at.filter(day -> day.isAfter(today))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        parameters.check();
        return new OverviewQuery(region.orElseThrow(), year.orElseThrow(), at);
    }

    private static void require(
            String name, MultivaluedMap<String, String> given, Parameters parameters) {
        if (!given.containsKey(name)) {
            parameters.reject(name, "required");
        }
    }
}
