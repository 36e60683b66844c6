package cityplan.indicators.plan;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All plans whose document was public.
@Singleton
public class Plans implements Listing<PlanView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.region, v.period_start, v.period_end, v.kind,
                   v.source, lower(v.recorded) AS recorded_from
              FROM plan_vintage v
              JOIN source_vintage s ON s.id = v.source AND held(s.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND s.published_on <= :at
            """;

    @Override
    public Class<PlanView> view() {
        return PlanView.class;
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
                new SortKey("periodStart", "period_start", "integer"),
                new SortKey("periodEnd", "period_end", "integer"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("code", parameters.codes("code"))
                .anyOf("region", parameters.codes("region"))
                .anyOf("kind", parameters.codes("kind"))
                .anyOf("source", parameters.codes("source"))
                .whenGiven("? BETWEEN period_start AND period_end", parameters.year("year"));
    }

    @Override
    public RowMapper<PlanView> mapper() {
        return (row, _) ->
                new PlanView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("region"),
                        row.getInt("period_start"),
                        row.getInt("period_end"),
                        row.getString("kind"),
                        row.getString("source"),
                        Cells.instant(row, "recorded_from"));
    }
}
