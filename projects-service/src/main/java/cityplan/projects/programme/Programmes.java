package cityplan.projects.programme;

import cityplan.common.period.Period;
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

/// All programmes that a public source states.
@Singleton
public class Programmes implements Listing<ProgrammeView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.sector, v.period, v.project_count,
                   v.planned_investment, v.actual_investment, v.investment_unit,
                   upper(substr(u.dimension, length('currency-') + 1)) AS currency,
                   v.new_start_count, v.ongoing_count, v.completion_count, v.preparatory_count,
                   v.names, v.source, v.locator, v.note, d.published, lower(v.recorded) AS recorded_from,
                   coalesce(v.planned_investment, 0) AS planned_amount
              FROM programme_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
              LEFT JOIN unit_vintage u ON u.code = v.investment_unit AND held(u.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<ProgrammeView> view() {
        return ProgrammeView.class;
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
    public List<SortKey> others() {
        return List.of(
                SortKey.text("sector", "sector"),
                SortKey.text("period", "period"),
                new SortKey("plannedInvestment", "planned_amount", "numeric"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("code", parameters.codes("code"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("period", parameters.periods("period").stream().map(Period::code).toList())
                .anyOf("source", parameters.codes("source"))
                .whenGiven(
                        "make_date(?, 12, 31) BETWEEN period_start(period) AND period_end(period)",
                        parameters.year("year"))
                .search("code", "programme", parameters.text("q"))
                .ranked("code", "names", parameters.text("q"));
    }

    @Override
    public RowMapper<ProgrammeView> mapper() {
        return (row, _) ->
                new ProgrammeView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("sector"),
                        row.getString("period"),
                        Cells.integer(row, "project_count"),
                        Money.in(row, "planned_investment"),
                        Money.in(row, "actual_investment"),
                        row.getString("investment_unit"),
                        Cells.integer(row, "new_start_count"),
                        Cells.integer(row, "ongoing_count"),
                        Cells.integer(row, "completion_count"),
                        Cells.integer(row, "preparatory_count"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
