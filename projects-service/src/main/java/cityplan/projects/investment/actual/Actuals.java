package cityplan.projects.investment.actual;

import cityplan.common.query.Parameters;
import cityplan.projects.money.Money;
import cityplan.projects.month.Months;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All that public sources say was spent on projects, month by month.
@Singleton
public class Actuals implements Listing<ActualView> {

    private static final String ROWS =
            """
            SELECT v.project, v.month, p.sector, p.regions, v.amount, v.investment_unit,
                   currency_of(u.dimension) AS currency,
                   v.confirmed, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM investment_actual_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              JOIN project_vintage p ON p.code = v.project AND held(p.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<ActualView> view() {
        return ActualView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"), SortKey.text("month", "month"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("project", parameters.codes("project"))
                .anyOf("month", Months.of(parameters))
                .whenGiven("left(month, 4) = ?", parameters.year("year").map(String::valueOf))
                .whenAny(Scope.IN_REGION, parameters.codes("region"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<ActualView> mapper() {
        return (row, _) ->
                new ActualView(
                        row.getString("project"),
                        row.getString("month"),
                        Objects.requireNonNull(Money.in(row, "amount")),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
