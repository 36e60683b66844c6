package cityplan.projects.investment.funding;

import cityplan.common.query.Parameters;
import cityplan.projects.investment.rule.FundingSum;
import cityplan.projects.investment.rule.OfTotal;
import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;
import cityplan.projects.money.Money;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The projects, each with all its funding.
class FundingPlans implements Listing<FundingPlanView> {

    private static final String ROWS =
            """
            SELECT v.code, v.total_investment, v.investment_unit,
                   currency_of(u.dimension) AS currency, u.multiplier, f.items
              FROM project_vintage v
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
              LEFT JOIN LATERAL (
                   SELECT json_agg(json_build_object(
                              'project', f.project, 'kind', f.kind, 'amount', f.amount,
                              'unit', json_build_object('code', k.code, 'currency', currency_of(k.dimension),
                                                        'multiplier', k.multiplier),
                              'confirmed', f.confirmed, 'source', f.source, 'locator', f.locator,
                              'note', f.note, 'published', d.published, 'recordedFrom', lower(f.recorded))
                              ORDER BY f.kind) AS items
                     FROM funding_vintage f
                     JOIN source_vintage d ON d.id = f.source AND held(d.recorded, :asOf) AND d.published_on <= :at
                     JOIN unit_vintage k ON k.code = f.investment_unit AND held(k.recorded, :asOf)
                    WHERE f.project = v.code AND held(f.recorded, :asOf)) f ON true
             WHERE held(v.recorded, :asOf)
            """;

    private final JsonValue<List<Stated>> stated;

    FundingPlans(ObjectMapper json) {
        this.stated = JsonValue.listOf(json, Stated.class);
    }

    /// What a source says that a project has.
    record Stated(
            String project,
            String kind,
            BigDecimal amount,
            CurrencyUnit unit,
            boolean confirmed,
            String source,
            @Nullable String locator,
            @Nullable String note,
            String published,
            Instant recordedFrom) {

        private Amount value() {
            return new Amount(amount, unit);
        }

        private FundingView view() {
            return new FundingView(
                    project,
                    kind,
                    value().money(),
                    confirmed,
                    source,
                    locator,
                    note,
                    published,
                    recordedFrom);
        }
    }

    @Override
    public Class<FundingPlanView> view() {
        return FundingPlanView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("code", "code"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public RowMapper<FundingPlanView> mapper() {
        return (row, _) -> plan(row);
    }

    private FundingPlanView plan(ResultSet row) throws SQLException {
        List<Stated> items =
                Objects.requireNonNullElse(stated.read(row.getString("items")), List.of());
        Optional<Amount> total = Amount.in(row, "total_investment", "");
        FundingSum found =
                FundingSum.of(
                        items.stream().map(each -> Map.entry(each.kind(), each.value())).toList(),
                        total);
        return new FundingPlanView(
                row.getString("code"),
                money(total),
                money(found.sum().map(OfTotal::part)),
                found.sum().flatMap(OfTotal::rate).orElse(null),
                money(found.sum().flatMap(OfTotal::open)),
                found.unsummed(),
                items.stream().map(Stated::view).toList());
    }

    private static @Nullable Money money(Optional<Amount> amount) {
        return amount.map(Amount::money).orElse(null);
    }
}
