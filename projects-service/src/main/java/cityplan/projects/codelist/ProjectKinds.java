package cityplan.projects.codelist;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All kinds of project.
@Singleton
public class ProjectKinds implements Listing<ProjectKindView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.sector, lower(v.recorded) AS recorded_from
              FROM project_kind_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<ProjectKindView> view() {
        return ProjectKindView.class;
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
        return List.of(SortKey.text("sector", "sector"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("code", parameters.codes("code"))
                .anyOf("sector", parameters.codes("sector"));
    }

    @Override
    public RowMapper<ProjectKindView> mapper() {
        return (row, _) ->
                new ProjectKindView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("sector"),
                        Cells.instant(row, "recorded_from"));
    }
}
