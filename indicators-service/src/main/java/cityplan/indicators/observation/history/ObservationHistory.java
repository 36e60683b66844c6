package cityplan.indicators.observation.history;

import cityplan.common.query.Parameters;
import cityplan.indicators.observation.Observations;
import cityplan.indicators.observation.Statement;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Vintages of observations: all of them up to a moment, or those held at a moment that began after
/// another. One is shown once a public source gave its value; a withdrawal, once anything was
/// public of the period.
public final class ObservationHistory implements Listing<VintageView> {

    private static final String ROWS =
            """
            SELECT s.indicator, s.region, s.measure, s.frequency, v.series, v.period, v.period_start,
                   v.period_end, v.value, v.qualifier, v.status, v.reason, v.recorded_by, i.theme,
                   v.recorded, unit_of(s.measure, i.unit) AS unit, lower(v.recorded) AS recorded_from,
                   CASE WHEN upper(v.recorded) <= :asOf THEN upper(v.recorded) END AS recorded_to
              FROM series s
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, :asOf)
             CROSS JOIN LATERAL (
                   SELECT v.*
                     FROM observation_vintage v
                    WHERE v.series = s.id AND lower(v.recorded) <= :asOf
                      AND EXISTS (SELECT FROM observation_statement_vintage w
                                    JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                                   WHERE w.series = v.series AND w.period = v.period
                                     AND w.value = coalesce(v.value, w.value)
                                     AND lower(w.recorded) <= :asOf AND d.published_on <= :at
                                     AND (v.value IS NULL AND w.recorded << v.recorded
                                          OR w.recorded && v.recorded)
                                  OFFSET 0){inside}) v
             WHERE true\
            """;

    private static final String CHANGED_AFTER =
            " AND lower(v.recorded) > TIMESTAMPTZ '%s' AND held(v.recorded, :asOf)";

    private static final String DECORATED =
            """
            SELECT page.*, stated.statements,
                   CASE WHEN page.value IS NULL THEN 'withdrawn'
                        WHEN EXISTS (SELECT FROM observation_vintage p
                                      WHERE p.series = page.series AND p.period = page.period
                                        AND p.value IS NOT NULL AND %s) THEN 'changed'
                        ELSE 'added'
                   END AS change
              FROM page CROSS JOIN LATERAL (
                   SELECT coalesce(json_agg(json_build_object('id', w.id, 'source', w.source,
                                                              'locator', w.locator, 'note', w.note,
                                                              'published', d.published)
                                            ORDER BY d.published_on, w.id), '[]') AS statements
                     FROM (SELECT DISTINCT ON (id) *
                             FROM observation_statement_vintage
                            WHERE series = page.series AND period = page.period AND value = page.value
                              AND recorded && page.recorded AND lower(recorded) <= :asOf
                            ORDER BY id, recorded DESC) w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE d.published_on <= :at) stated
            """;

    private final Observations observations;
    private final JsonValue<List<Statement>> statements;
    private final String rows;
    private final String decorated;

    private ObservationHistory(
            Observations observations, ObjectMapper json, String restricted, String heldBefore) {
        this.observations = observations;
        this.statements = JsonValue.listOf(json, Statement.class);
        this.rows = ROWS + restricted;
        this.decorated = DECORATED.formatted(heldBefore);
    }

    /// Every vintage, changed from the one before it.
    static ObservationHistory whole(Observations observations, ObjectMapper json) {
        return new ObservationHistory(
                observations, json, "", "upper(p.recorded) = lower(page.recorded)");
    }

    /// What is held now and was not held so at a moment.
    static ObservationHistory since(Instant moment, Observations observations, ObjectMapper json) {
        return new ObservationHistory(
                observations,
                json,
                CHANGED_AFTER.formatted(moment),
                "held(p.recorded, TIMESTAMPTZ '%s')".formatted(moment));
    }

    @Override
    public Class<VintageView> view() {
        return VintageView.class;
    }

    @Override
    public String rows() {
        return rows;
    }

    @Override
    public String decorated() {
        return decorated;
    }

    @Override
    public List<SortKey> identity() {
        var since = new SortKey("recordedFrom", "recorded_from", "timestamptz");
        return Stream.concat(observations.identity().stream(), Stream.of(since)).toList();
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return observations.conditions(parameters);
    }

    @Override
    public RowMapper<VintageView> mapper() {
        return (row, _) ->
                new VintageView(
                        row.getString("indicator"),
                        row.getString("region"),
                        row.getString("measure"),
                        row.getString("frequency"),
                        row.getString("period"),
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getString("qualifier"),
                        row.getString("status"),
                        Objects.requireNonNull(statements.read(row.getString("statements"))),
                        Cells.instant(row, "recorded_from"),
                        Cells.optionalInstant(row, "recorded_to"),
                        row.getString("reason"),
                        row.getString("recorded_by"),
                        row.getString("change"));
    }
}
