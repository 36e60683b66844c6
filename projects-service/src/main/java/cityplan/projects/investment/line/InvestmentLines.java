package cityplan.projects.investment.line;

import cityplan.common.query.Parameters;
import cityplan.projects.money.Money;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Optional;

/// All investment lines that a public source states.
@Singleton
public class InvestmentLines implements Listing<InvestmentLineView> {

    private static final String ROWS =
            """
            SELECT v.project, v.year, p.sector, p.kind, p.regions, p.programme, v.list_level,
                   v.list_category, v.key_project, v.planned, v.adjusted, v.investment_unit,
                   currency_of(u.dimension) AS currency, u.multiplier, u.dimension,
                   coalesce(v.adjusted, v.planned) * u.multiplier AS plan_amount,
                   p.total_investment, p.investment_unit AS total_investment_unit,
                   currency_of(t.dimension) AS total_currency, t.multiplier AS total_multiplier,
                   v.reason, v.confirmed, v.source, v.locator, v.note, d.published,
                   r.code AS rule_set, r.yellow, r.red, lower(v.recorded) AS recorded_from
              FROM investment_line_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              JOIN project_vintage p ON p.code = v.project AND held(p.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
              LEFT JOIN unit_vintage t ON t.code = p.investment_unit AND held(t.recorded, :asOf)
              LEFT JOIN LATERAL (
                   %s) r ON true
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """
                    .formatted(LightRuleSets.COUNTING.formatted("{inside}"));

    /// What was spent in the year, with its light: none where the plan is in another currency.
    private static final String JUDGED =
            """
            SELECT s.spent, currency_of(s.dimension) AS spent_currency,
                   light_of(CASE WHEN s.dimension = %1$s.dimension THEN s.spent END, s.months,
                            %1$s.plan_amount, %1$s.yellow, %1$s.red) AS light
              FROM spent_in_year(%1$s.project, %1$s.year, :asOf, :at) s\
            """;

    /// What was spent in the year by month, and in sum since the first month reported.
    private static final String DECORATED =
            """
            SELECT page.*, j.spent, j.spent_currency, j.light, m.months,
                   c.spent AS spent_so_far, currency_of(c.dimension) AS spent_so_far_currency,
                   c.first_month AS spent_since
              FROM page
             CROSS JOIN LATERAL (%s) j
             CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object(
                              'month', a.month, 'amount', a.amount,
                              'unit', json_build_object('code', u.code, 'currency', currency_of(u.dimension),
                                                        'multiplier', u.multiplier),
                              'source', a.source, 'locator', a.locator, 'published', d.published)
                              ORDER BY a.month) AS months
                     FROM investment_actual_vintage a
                     JOIN source_vintage d ON d.id = a.source AND held(d.recorded, :asOf) AND d.published_on <= :at
                     JOIN unit_vintage u ON u.code = a.investment_unit AND held(u.recorded, :asOf)
                    WHERE a.project = page.project AND held(a.recorded, :asOf)
                      AND a.month BETWEEN page.year || '-01' AND page.year || '-12') m
             CROSS JOIN LATERAL spent_between(page.project, '', page.year || '-12', :asOf, :at) c
            """
                    .formatted(JUDGED.formatted("page"));

    private static final String OF_LIGHT =
            "coalesce((SELECT light FROM (%s) AS judged), 'none') = ANY(?)"
                    .formatted(JUDGED.formatted("row"));

    private static final List<String> LIGHTS = List.of("green", "yellow", "red", "none");

    private final LightRuleSets ruleSets;
    private final ExecutionRow executions;

    InvestmentLines(LightRuleSets ruleSets, ObjectMapper json) {
        this.ruleSets = ruleSets;
        this.executions = new ExecutionRow(json);
    }

    @Override
    public Class<InvestmentLineView> view() {
        return InvestmentLineView.class;
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
        return List.of(SortKey.text("project", "project"), SortKey.text("year", "year"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("listCategory", "list_category"),
                new SortKey("plan", "coalesce(plan_amount, 0)", "numeric"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return judgedBy(parameters, new Conditions())
                .anyOf("project", parameters.codes("project"))
                .whenGiven("year = ?", parameters.year("year").map(String::valueOf))
                .whenAny(Scope.IN_REGION, parameters.codes("region"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("kind", parameters.codes("kind"))
                .anyOf("programme", parameters.codes("programme"))
                .anyOf("list_level", parameters.choices("listLevel", InvestmentLineTable.LEVELS))
                .anyOf(
                        "list_category",
                        parameters.choices("listCategory", InvestmentLineTable.CATEGORIES))
                .whenGiven("key_project = ?", keyProject(parameters))
                .whenAny(OF_LIGHT, parameters.choices("light", LIGHTS))
                .anyOf("source", parameters.codes("source"));
    }

    /// Judges by the rule set that a request asks for.
    Conditions judgedBy(Parameters parameters, Conditions conditions) {
        conditions.inside().whenGiven("k.code = ?", ruleSets.asked(parameters));
        return conditions;
    }

    private static Optional<Boolean> keyProject(Parameters parameters) {
        return parameters.choice("keyProject", List.of("true", "false")).map(Boolean::valueOf);
    }

    @Override
    public RowMapper<InvestmentLineView> mapper() {
        return (row, _) ->
                new InvestmentLineView(
                        row.getString("project"),
                        row.getString("year"),
                        row.getString("list_level"),
                        row.getString("list_category"),
                        row.getBoolean("key_project"),
                        Money.in(row, "planned"),
                        Money.in(row, "adjusted"),
                        row.getString("investment_unit"),
                        row.getString("reason"),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        executions.read(row).view(),
                        Cells.instant(row, "recorded_from"));
    }
}
