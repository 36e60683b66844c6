package cityplan.indicators.evaluation.reader;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.Provenance;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.fact.ValueType;
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
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Targets that a public source states, with their plan, their indicators, the years that the plan
/// sets for the series, and the targets that contradict them: one question for all of them.
@Singleton
public class PlannedTargets implements Listing<PlannedTarget> {

    private static final String ROWS =
            """
            SELECT t.id, t.plan, t.series, s.indicator, s.region, s.measure, s.frequency, t.period,
                   t.operator, t.value_low, t.value_high, t.reference_indicator, t.reference_region,
                   p.period_start AS plan_start, i.theme, i.unit, i.value_type, i.direction, i.decimals,
                   said.nature, said.commitment, said.recorded_from
              FROM target t
              JOIN series s ON s.id = t.series
              JOIN plan_vintage p ON p.code = t.plan AND held(p.recorded, :asOf)
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

    private static final String DECORATED =
            """
            SELECT page.*, stated.statements, same.years, beside.rivals,
                   r.unit AS reference_unit, r.value_type AS reference_value_type,
                   r.direction AS reference_direction, r.decimals AS reference_decimals
              FROM page
              LEFT JOIN indicator_vintage r ON r.code = page.reference_indicator AND held(r.recorded, :asOf)
             CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object('id', w.id, 'source', w.source, 'locator', w.locator,
                                                     'published', d.published)
                                   ORDER BY d.published_on, w.id) AS statements
                     FROM target_statement_vintage w
                     JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                    WHERE w.target = page.id AND held(w.recorded, :asOf) AND d.published_on <= :at) stated
             CROSS JOIN LATERAL (
                   SELECT json_agg(DISTINCT extract(year FROM t.period_start)::int)
                              FILTER (WHERE page.frequency <> 'multi-year' OR t.id = page.id) AS years
                     FROM target t
                    WHERE t.plan = page.plan AND t.series = page.series
                      AND EXISTS (SELECT FROM target_statement_vintage w
                                    JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                                   WHERE w.target = t.id AND held(w.recorded, :asOf)
                                     AND d.published_on <= :at)) same
            """
                    + Rivals.JOINED;

    private static final String BY_ANY_ID =
            """
            id IN (SELECT target FROM target_statement_vintage WHERE ? IN (id, target) AND held(recorded, :asOf))\
            """;

    private final JsonValue<List<Provenance.Statement>> statements;
    private final JsonValue<List<Integer>> years;
    private final Rivals rivals;

    PlannedTargets(ObjectMapper json) {
        this.statements = JsonValue.listOf(json, Provenance.Statement.class);
        this.years = JsonValue.listOf(json, Integer.class);
        this.rivals = new Rivals(json);
    }

    /// The target that an id of its own or of one of its statements names.
    public Conditions named(String id) {
        return new Conditions().when(BY_ANY_ID, id);
    }

    /// The targets of one plan.
    public Conditions ofPlan(String plan) {
        return new Conditions().when("plan = ?", plan);
    }

    @Override
    public Class<PlannedTarget> view() {
        return PlannedTarget.class;
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
        return List.of(SortKey.text("id", "id"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("plan", parameters.codes("plan"))
                .anyOf("region", parameters.codes("region"))
                .anyOf("theme", parameters.codes("theme"))
                .anyOf("period", parameters.periods("period").stream().map(Period::code).toList())
                .anyOf("indicator", parameters.codes("indicator"))
                .anyOf(
                        "nature",
                        parameters.choices("nature", List.of("binding", "expected", "none")));
    }

    @Override
    public RowMapper<PlannedTarget> mapper() {
        return (row, _) ->
                new PlannedTarget(
                        target(row),
                        indicator(row, "indicator", ""),
                        row.getString("reference_unit") == null
                                ? null
                                : indicator(row, "reference_indicator", "reference_"),
                        row.getString("plan"),
                        row.getString("theme"),
                        row.getString("unit"),
                        row.getString("nature"),
                        row.getString("commitment"),
                        rivals.of(row));
    }

    private Target target(ResultSet row) throws SQLException {
        Measure measure = Measure.valueOf(row.getString("measure"));
        return new Target(
                row.getString("id"),
                new Series(row.getString("indicator"), row.getString("region"), measure),
                Period.parse(row.getString("period")).orElseThrow(),
                Operator.of(row.getString("operator")),
                row.getBigDecimal("value_low"),
                row.getBigDecimal("value_high"),
                reference(row, measure),
                row.getInt("plan_start"),
                Set.copyOf(Objects.requireNonNull(years.read(row.getString("years")))),
                new Provenance(
                        Cells.instant(row, "recorded_from"),
                        Objects.requireNonNull(statements.read(row.getString("statements")))));
    }

    private static @Nullable Series reference(ResultSet row, Measure measure) throws SQLException {
        String indicator = row.getString("reference_indicator");
        return indicator == null
                ? null
                : new Series(indicator, row.getString("reference_region"), measure);
    }

    private static Indicator indicator(ResultSet row, String code, String prefix)
            throws SQLException {
        return new Indicator(
                row.getString(code),
                row.getString(prefix + "unit"),
                ValueType.of(row.getString(prefix + "value_type")),
                Direction.of(row.getString(prefix + "direction")),
                row.getInt(prefix + "decimals"));
    }
}
