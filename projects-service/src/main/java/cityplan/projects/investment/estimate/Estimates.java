package cityplan.projects.investment.estimate;

import cityplan.common.query.Parameters;
import cityplan.projects.money.Money;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All estimates of whole projects that a public source states.
@Singleton
public class Estimates implements Listing<EstimateView> {

    private static final String ROWS =
            """
            SELECT v.project, v.kind, v.approved, v.approved_on, v.amount, v.investment_unit,
                   upper(substr(u.dimension, length('currency-') + 1)) AS currency,
                   v.confirmed, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM estimate_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<EstimateView> view() {
        return EstimateView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("project", "project"),
                SortKey.text("approved", "to_char(approved_on, 'YYYY-MM-DD') || ' ' || approved"),
                SortKey.text("kind", "kind"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("project", parameters.codes("project"))
                .anyOf("kind", parameters.choices("kind", EstimateTable.KINDS))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<EstimateView> mapper() {
        return (row, _) ->
                new EstimateView(
                        row.getString("project"),
                        row.getString("kind"),
                        row.getString("approved"),
                        Objects.requireNonNull(Money.in(row, "amount")),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
