package cityplan.indicators.target;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.series.Measure;
import cityplan.indicators.target.conflict.Rivals;
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

/// All targets that a public source states.
@Singleton
class Targets implements Listing<TargetView> {

    private static final String ROWS =
            """
            SELECT t.id, t.plan, t.series, s.indicator, s.region, s.measure, s.frequency, t.period,
                   t.period_start, t.period_end, t.operator, t.value_low, t.value_high,
                   t.reference_indicator, t.reference_region, i.theme, i.direction,
                   unit_of(s.measure, i.unit) AS unit,
                   said.nature, said.commitment, said.recorded_from
              FROM target t
              JOIN series s ON s.id = t.series
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, :asOf)
              JOIN LATERAL (
                   SELECT min(array_position(ARRAY['binding', 'expected', 'none'], w.attribute)) AS firmest,
                          (ARRAY['binding', 'expected', 'none'])[
                              min(array_position(ARRAY['binding', 'expected', 'none'], w.attribute))] AS nature,
                          (ARRAY['ensure', 'plan', 'strive'])[
                              min(array_position(ARRAY['ensure', 'plan', 'strive'], w.commitment))] AS commitment,
                          min(lower(w.recorded)) AS recorded_from
                     FROM target_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE w.target = t.id AND held(w.recorded, :asOf) AND d.published_on <= :at) said
                ON said.firmest IS NOT NULL
            """;

    private static final List<String> NATURES = List.of("binding", "expected", "none");
    private static final List<String> COMMITMENTS = List.of("ensure", "plan", "strive");

    private static final List<SortKey> IDENTITY = List.of(SortKey.text("id", "id"));

    private static final String OF_SOURCE =
            """
            EXISTS (SELECT FROM target_statement_vintage w
                     WHERE w.target = row.id AND w.source = ANY(?)
                       AND held(w.recorded, :asOf))\
            """;

    private static final String DECORATED =
            """
            SELECT page.*, stated.statements, beside.rivals
              FROM page CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object('id', w.id, 'valueLow', w.value_low, 'valueHigh', w.value_high,
                                                     'nature', w.attribute, 'commitment', w.commitment,
                                                     'source', w.source, 'locator', w.locator, 'note', w.note,
                                                     'published', d.published)
                                   ORDER BY d.published_on, w.id) AS statements
                     FROM target_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE w.target = page.id AND held(w.recorded, :asOf) AND d.published_on <= :at) stated
            """
                    + Rivals.JOINED;

    private final JsonValue<List<TargetStatement>> statements;
    private final Rivals rivals;

    Targets(ObjectMapper json) {
        this.statements = JsonValue.listOf(json, TargetStatement.class);
        this.rivals = new Rivals(json);
    }

    @Override
    public Class<TargetView> view() {
        return TargetView.class;
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
    public List<SortKey> others() {
        return List.of(
                SortKey.text("plan", "plan"),
                SortKey.text("indicator", "indicator"),
                SortKey.text("region", "region"),
                SortKey.text("period", "period"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("indicator", parameters.codes("indicator"))
                .anyOf("theme", parameters.codes("theme"))
                .anyOf("region", parameters.codes("region"))
                .anyOf("plan", parameters.codes("plan"))
                .anyOf("measure", parameters.choices("measure", Measure.CODES))
                .anyOf("operator", parameters.codes("operator"))
                .anyOf("nature", parameters.choices("nature", NATURES))
                .anyOf("commitment", parameters.choices("commitment", COMMITMENTS))
                .anyOf("period", parameters.periods("period").stream().map(Period::code).toList())
                .range(parameters)
                .whenAny(OF_SOURCE, parameters.codes("source"))
                .search("indicator", "indicator", parameters.text("q"));
    }

    @Override
    public RowMapper<TargetView> mapper() {
        return (row, _) ->
                new TargetView(
                        row.getString("id"),
                        row.getString("plan"),
                        row.getString("indicator"),
                        row.getString("region"),
                        row.getString("measure"),
                        row.getString("frequency"),
                        row.getString("period"),
                        row.getString("operator"),
                        row.getBigDecimal("value_low"),
                        row.getBigDecimal("value_high"),
                        Bound.of(
                                        row.getString("operator"),
                                        row.getBigDecimal("value_low"),
                                        row.getBigDecimal("value_high"),
                                        row.getString("direction"))
                                .orElse(null),
                        Reference.of(row),
                        row.getString("unit"),
                        row.getString("nature"),
                        row.getString("commitment"),
                        Objects.requireNonNull(statements.read(row.getString("statements"))),
                        rivals.of(row),
                        Cells.instant(row, "recorded_from"));
    }
}
