package cityplan.indicators.target.statement;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.target.Reference;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Resource;
import cityplan.store.listing.SortKey;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Map;

/// All statements of targets in public sources: those held, or every vintage up to the moment,
/// withdrawals among them.
///
/// @param history whether it is every vintage, each with what it changed and why
public record Statements(boolean history) implements Listing<StatementView> {

    private static final Statements NOW = new Statements(false);

    /// The source is taken as it was last known, so that the history outlasts it.
    private static final String ROWS =
            """
            SELECT w.id, w.target, t.plan, s.indicator, s.region, s.measure, t.period, t.operator,
                   w.value_low, w.value_high, t.reference_indicator, t.reference_region, i.theme,
                   unit_of(s.measure, i.unit) AS unit,
                   w.attribute AS nature, w.commitment, w.source, w.locator, w.note, d.published,
                   w.recorded, w.withdrawn, lower(w.recorded) AS recorded_from,
                   CASE WHEN upper(w.recorded) <= :asOf THEN upper(w.recorded) END AS recorded_to,
                   w.reason, w.recorded_by,
                   CASE WHEN w.withdrawn THEN 'withdrawn'
                        WHEN EXISTS (SELECT FROM target_statement_vintage p
                                      WHERE p.id = w.id AND upper(p.recorded) = lower(w.recorded))
                        THEN 'changed'
                        ELSE 'added'
                   END AS change
              FROM (SELECT id, target, value_low, value_high, attribute, commitment, source, locator,
                           note, reason, recorded, recorded_by, false AS withdrawn
                      FROM target_statement_vintage
                     UNION ALL
                    SELECT g.id, l.target, l.value_low, l.value_high, l.attribute, l.commitment,
                           l.source, l.locator, l.note, g.reason, g.recorded, g.recorded_by, true
                      FROM target_withdrawal_vintage g
                      JOIN target_statement_vintage l
                        ON l.id = g.id AND upper(l.recorded) = lower(g.recorded)) w
              JOIN target t ON t.id = w.target
              JOIN series s ON s.id = t.series
              JOIN LATERAL (SELECT k.theme, k.unit
                              FROM indicator_vintage k
                             WHERE k.code = s.indicator AND lower(k.recorded) <= :asOf
                             ORDER BY lower(k.recorded) DESC
                             LIMIT 1) i ON true
              JOIN LATERAL (SELECT k.published, k.published_on
                              FROM source_vintage k
                             WHERE k.id = w.source AND lower(k.recorded) <= :asOf
                             ORDER BY lower(k.recorded) DESC
                             LIMIT 1) d ON d.published_on <= :at
             WHERE lower(w.recorded) <= :asOf
            """;

    private static final String HELD = " AND held(w.recorded, :asOf) AND NOT w.withdrawn";

    /// Those that a request asks for.
    public static Statements asked(Parameters parameters) {
        return new Statements(parameters.flag("history"));
    }

    /// The statement that is held under an identifier.
    static Resource<StatementView> named(String id) {
        return Resource.keyed("target-statement", Map.of("id", id), NOW);
    }

    @Override
    public Class<StatementView> view() {
        return StatementView.class;
    }

    @Override
    public String rows() {
        return history ? ROWS : ROWS + HELD;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("id", "id"),
                new SortKey("recordedFrom", "recorded_from", "timestamptz"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("target", "target"),
                SortKey.text("plan", "plan"),
                SortKey.text("indicator", "indicator"),
                SortKey.text("region", "region"),
                SortKey.text("period", "period"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("id", parameters.codes("id"))
                .anyOf("target", parameters.codes("target"))
                .anyOf("plan", parameters.codes("plan"))
                .anyOf("indicator", parameters.codes("indicator"))
                .anyOf("region", parameters.codes("region"))
                .anyOf("theme", parameters.codes("theme"))
                .anyOf("period", parameters.periods("period").stream().map(Period::code).toList())
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<StatementView> mapper() {
        return (row, _) ->
                new StatementView(
                        row.getString("id"),
                        row.getString("target"),
                        row.getString("plan"),
                        row.getString("indicator"),
                        row.getString("region"),
                        row.getString("measure"),
                        row.getString("period"),
                        row.getString("operator"),
                        row.getBigDecimal("value_low"),
                        row.getBigDecimal("value_high"),
                        Reference.of(row),
                        row.getString("unit"),
                        row.getString("nature"),
                        row.getString("commitment"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"),
                        Cells.optionalInstant(row, "recorded_to"),
                        history ? row.getString("reason") : null,
                        history ? row.getString("recorded_by") : null,
                        history ? row.getString("change") : null);
    }
}
