package cityplan.projects.contribution;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All contributions of projects to indicators but those that rest on a source not public yet.
@Singleton
public class Contributions implements Listing<ContributionView> {

    private static final String ROWS =
            """
            SELECT v.project, v.indicator, p.sector, p.kind, p.regions, p.programme, v.amount, v.unit,
                   v.ground_zh, v.ground_en, v.source, v.locator, d.published,
                   lower(v.recorded) AS recorded_from
              FROM contribution_vintage v
              JOIN project_vintage p ON p.code = v.project AND held(p.recorded, :asOf)
              LEFT JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND (v.source IS NULL OR d.published_on <= :at)
            """;

    @Override
    public Class<ContributionView> view() {
        return ContributionView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"), SortKey.text("indicator", "indicator"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("project", parameters.codes("project"))
                .anyOf("indicator", parameters.codes("indicator"))
                .whenAny(Scope.IN_REGION, parameters.codes("region"))
                .anyOf("sector", parameters.codes("sector"))
                .anyOf("kind", parameters.codes("kind"))
                .anyOf("programme", parameters.codes("programme"))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<ContributionView> mapper() {
        return (row, _) ->
                new ContributionView(
                        row.getString("project"),
                        row.getString("indicator"),
                        row.getBigDecimal("amount"),
                        row.getString("unit"),
                        Objects.requireNonNull(Cells.text(row, "ground")),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
