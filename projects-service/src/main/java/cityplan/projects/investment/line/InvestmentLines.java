package cityplan.projects.investment.line;

import cityplan.common.query.Parameters;
import cityplan.projects.money.Money;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

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
                   upper(substr(u.dimension, length('currency-') + 1)) AS currency,
                   coalesce(v.adjusted, v.planned, 0) * coalesce(u.multiplier, 1) AS plan_amount,
                   v.reason, v.confirmed, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM investment_line_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              JOIN project_vintage p ON p.code = v.project AND held(p.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<InvestmentLineView> view() {
        return InvestmentLineView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"), SortKey.text("year", "year"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("listCategory", "list_category"),
                new SortKey("plan", "plan_amount", "numeric"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
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
                .anyOf("source", parameters.codes("source"));
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
                        Cells.instant(row, "recorded_from"));
    }
}
