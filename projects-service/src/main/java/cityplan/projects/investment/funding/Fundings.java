package cityplan.projects.investment.funding;

import cityplan.common.query.Parameters;
import cityplan.projects.money.Money;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Resource;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All funding of projects that a public source states.
@Singleton
public class Fundings implements Listing<FundingView> {

    private static final String ROWS =
            """
            SELECT v.project, v.kind, v.amount, v.investment_unit,
                   currency_of(u.dimension) AS currency,
                   v.confirmed, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM funding_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    private final FundingPlans plans;

    Fundings(ObjectMapper json) {
        this.plans = new FundingPlans(json);
    }

    /// All funding of a project, with its sum.
    Resource<FundingPlanView> of(String project) {
        return Resource.coded("project", project, plans);
    }

    @Override
    public Class<FundingView> view() {
        return FundingView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"), SortKey.text("kind", "kind"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("project", parameters.codes("project"))
                .anyOf("kind", parameters.choices("kind", FundingTable.KINDS))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<FundingView> mapper() {
        return (row, _) ->
                new FundingView(
                        row.getString("project"),
                        row.getString("kind"),
                        Objects.requireNonNull(Money.in(row, "amount")),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
