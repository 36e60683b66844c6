package cityplan.indicators.observation;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.series.Measure;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Resource;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// A series and a period, as a path names them.
record Cell(String indicator, String region, String measure, String period) {

    private static final String HELD_SINCE =
            """
            SELECT lower(v.recorded)
              FROM observation_vintage v
              JOIN series s ON s.id = v.series
             WHERE s.indicator = :indicator AND s.region = :region AND s.measure = :measure
               AND s.frequency = period_frequency(:period) AND v.period = :period
               AND upper_inf(v.recorded) AND v.value IS NOT NULL
            """;

    Cell {
        period = period.replace("--", "/");
    }

    /// Reports what is wrong with the path.
    private void check(Parameters parameters) {
        parameters.path("indicator", indicator);
        parameters.path("region", region);
        if (!Measure.CODES.contains(measure)) {
            parameters.reject("measure", "one-of", String.join(", ", Measure.CODES));
        }
        if (Period.parse(period).isEmpty()) {
            parameters.reject("period", "period-expected");
        }
    }

    /// The observation of this cell among all.
    Resource<ObservationView> in(Observations observations, Parameters parameters) {
        check(parameters);
        var conditions = new Conditions();
        cells().forEach((column, value) -> conditions.when(column + " = ?", value));
        return new Resource<>("observation", id(), observations, conditions);
    }

    String id() {
        return String.join("/", indicator, region, measure, period.replace("/", "--"));
    }

    Map<String, String> cells() {
        return Map.of(
                "indicator", indicator, "region", region, "measure", measure, "period", period);
    }

    /// Since when a value is held at present.
    Optional<Instant> heldSince(Handle handle) {
        return handle.createQuery(HELD_SINCE)
                .bindMap(cells())
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .findOne();
    }
}
