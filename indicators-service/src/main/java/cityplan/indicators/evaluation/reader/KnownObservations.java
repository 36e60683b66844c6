package cityplan.indicators.evaluation.reader;

import cityplan.common.period.Period;
import cityplan.indicators.evaluation.fact.Known;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Provenance;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.series.Measure;
import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Cells;
import cityplan.store.listing.JsonValue;
import cityplan.store.moment.Moment;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What was known of the series of some targets and of their references: one question for all.
@Singleton
public class KnownObservations {

    private static final String SQL =
            """
            SELECT s.indicator, s.region, s.measure, v.period, v.value, v.qualifier, v.status,
                   lower(v.recorded) AS recorded_from, stated.published_on, stated.statements
              FROM (SELECT DISTINCT * FROM unnest(CAST(:indicators AS text[]), CAST(:regions AS text[]))
                                             AS pair (indicator, region)) asked
              JOIN series s ON s.indicator = asked.indicator AND s.region = asked.region
              JOIN observation_vintage v ON v.series = s.id AND held(v.recorded, :asOf)
             CROSS JOIN LATERAL (
                   SELECT min(d.published_on) AS published_on,
                          json_agg(json_build_object('id', w.id, 'source', w.source, 'locator', w.locator,
                                                     'published', d.published)
                                   ORDER BY d.published_on, w.id) AS statements
                     FROM observation_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                      AND held(w.recorded, :asOf) AND d.published_on <= :at) stated
             WHERE v.status <> 'forecast' AND v.period_end <= :at AND stated.published_on IS NOT NULL
             ORDER BY s.indicator, s.region, s.measure, v.period_start, v.period
            """;

    private final ReadDatabase database;
    private final JsonValue<List<Provenance.Statement>> statements;

    KnownObservations(ReadDatabase database, ObjectMapper json) {
        this.database = database;
        this.statements = JsonValue.listOf(json, Provenance.Statement.class);
    }

    /// What was known at a moment; nothing is asked for no targets.
    public Known of(Collection<PlannedTarget> targets, Moment moment) {
        List<Series> series =
                targets.stream()
                        .map(PlannedTarget::target)
                        .flatMap(KnownObservations::series)
                        .distinct()
                        .toList();
        return series.isEmpty()
                ? Known.of(List.of())
                : Known.of(database.read(moment, handle -> read(handle, series, moment)));
    }

    private static Stream<Series> series(Target target) {
        return Stream.of(target.series(), target.reference()).filter(Objects::nonNull);
    }

    private List<Observation> read(Handle handle, List<Series> series, Moment moment) {
        Object[] indicators = series.stream().map(Series::indicator).toArray();
        Object[] regions = series.stream().map(Series::region).toArray();
        return handle.createQuery(SQL)
                .bindArray("indicators", String.class, indicators)
                .bindArray("regions", String.class, regions)
                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                .bind("at", moment.at())
                .map((row, _) -> observation(row))
                .list();
    }

    private Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                new Series(
                        row.getString("indicator"),
                        row.getString("region"),
                        Measure.valueOf(row.getString("measure"))),
                Period.parse(row.getString("period")).orElseThrow(),
                row.getBigDecimal("value"),
                Qualifier.of(row.getString("qualifier")),
                row.getString("status").equals("preliminary"),
                row.getObject("published_on", LocalDate.class),
                new Provenance(
                        Cells.instant(row, "recorded_from"),
                        Objects.requireNonNull(statements.read(row.getString("statements")))));
    }
}
