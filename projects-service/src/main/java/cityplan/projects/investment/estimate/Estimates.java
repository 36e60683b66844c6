package cityplan.projects.investment.estimate;

import cityplan.common.query.Parameters;
import cityplan.projects.investment.rule.Variance;
import cityplan.projects.money.Amount;
import cityplan.projects.money.Money;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// All estimates of whole projects that a public source states.
@Singleton
public class Estimates implements Listing<EstimateView> {

    private static final String ROWS =
            """
            SELECT v.project, v.kind, v.approved, v.approved_on, v.amount, v.investment_unit,
                   currency_of(u.dimension) AS currency, u.multiplier,
                   v.confirmed, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM estimate_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    /// The first estimate of the project, which all others are held against.
    private static final String DECORATED =
            """
            SELECT page.*, f.kind AS first_kind, f.approved AS first_approved, f.amount AS first_amount,
                   f.investment_unit AS first_investment_unit,
                   currency_of(f.dimension) AS first_currency, f.multiplier AS first_multiplier
              FROM page
              JOIN LATERAL (
                   SELECT e.kind, e.approved, e.amount, e.investment_unit, u.dimension, u.multiplier
                     FROM estimate_vintage e
                     JOIN source_vintage d ON d.id = e.source AND held(d.recorded, :asOf) AND d.published_on <= :at
                     JOIN unit_vintage u ON u.code = e.investment_unit AND held(u.recorded, :asOf)
                    WHERE e.project = page.project AND held(e.recorded, :asOf)
                    ORDER BY e.approved_on,
                             array_position(ARRAY['estimate', 'budget-estimate', 'construction-budget',
                                                  'final-account'], e.kind),
                             e.approved
                    LIMIT 1) f ON true
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
    public String decorated() {
        return DECORATED;
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
                        variance(row),
                        Cells.instant(row, "recorded_from"));
    }

    /// None of the first estimate itself, and none where it is in another currency.
    private static @Nullable VarianceView variance(ResultSet row) throws SQLException {
        String kind = row.getString("first_kind");
        String approved = row.getString("first_approved");
        if (kind.equals(row.getString("kind")) && approved.equals(row.getString("approved"))) {
            return null;
        }
        Amount first = Amount.in(row, "first_amount", "first_").orElseThrow();
        return Variance.of(first, Amount.in(row, "amount", "").orElseThrow())
                .map(variance ->
                        new VarianceView(
                                kind,
                                approved,
                                first.money(),
                                variance.difference().money(),
                                variance.percent().orElse(null)))
                .orElse(null);
    }
}
