package cityplan.indicators.observation;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.series.SeriesFilter;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All observations of which a public source was known.
@Singleton
public class Observations implements Listing<ObservationView> {

    /// What holds for a vintage `v` whose value was held and given by a public source.
    public static final String VISIBLE =
            """
            held(v.recorded, :asOf)
               AND EXISTS (SELECT FROM observation_statement_vintage w
                             JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                            WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                              AND held(w.recorded, :asOf) AND d.published_on <= :at
                           OFFSET 0)\
            """;

    private static final String ROWS =
            """
            SELECT s.indicator, s.region, s.measure, s.frequency, v.series, v.period, v.period_start,
                   v.period_end, v.value, v.qualifier, v.status, i.theme,
                   unit_of(s.measure, i.unit) AS unit,
                   lower(v.recorded) AS recorded_from
              FROM series s
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, :asOf)
             CROSS JOIN LATERAL (
                   SELECT v.*
                     FROM observation_vintage v
                    WHERE v.series = s.id AND %s{inside}) v
            """
                    .formatted(VISIBLE);

    private static final List<SortKey> IDENTITY =
            List.of(
                    SortKey.text("indicator", "indicator"),
                    SortKey.text("region", "region"),
                    SortKey.text("measure", "measure"),
                    SortKey.text("period", "period"));

    private static final String OF_SOURCE =
            """
            EXISTS (SELECT FROM observation_statement_vintage w
                     WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                       AND w.source = ANY(?) AND held(w.recorded, :asOf))\
            """;

    private static final String LATEST_FIRST = "v.period_start DESC, v.period_end DESC";
    private static final int MOST_LATEST = 100;

    private static final String DECORATED =
            """
            SELECT page.*, stated.statements
              FROM page CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object('id', w.id, 'source', w.source, 'locator', w.locator,
                                                     'note', w.note, 'published', d.published)
                                   ORDER BY d.published_on, w.id) AS statements
                     FROM observation_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE w.series = page.series AND w.period = page.period AND w.value = page.value
                      AND held(w.recorded, :asOf) AND d.published_on <= :at) stated
            """;

    private final JsonValue<List<Statement>> statements;

    Observations(ObjectMapper json) {
        this.statements = JsonValue.listOf(json, Statement.class);
    }

    @Override
    public Class<ObservationView> view() {
        return ObservationView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public List<SortKey> identity() {
        return IDENTITY;
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Conditions conditions = SeriesFilter.of(parameters);
        periods(conditions, parameters)
                .inside()
                .whenAny(OF_SOURCE, parameters.codes("source"))
                .first(LATEST_FIRST, parameters.integer("latest", 1, MOST_LATEST));
        return conditions;
    }

    /// Adds the filters that choose values among those of a series.
    public static Conditions periods(Conditions conditions, Parameters parameters) {
        conditions
                .inside()
                .anyOf("period", parameters.periods("period").stream().map(Period::code).toList())
                .range(parameters)
                .anyOf("status", parameters.codes("status"));
        return conditions;
    }

    @Override
    public RowMapper<ObservationView> mapper() {
        return (row, _) ->
                new ObservationView(
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
                        Cells.instant(row, "recorded_from"));
    }
}
