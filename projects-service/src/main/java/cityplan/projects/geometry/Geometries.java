package cityplan.projects.geometry;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// All geometries of projects.
@Singleton
public class Geometries implements Listing<GeometryView> {

    static final String ROWS =
            """
            SELECT v.project, v.geometry, lower(v.recorded) AS recorded_from
              FROM project_geometry_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<GeometryView> view() {
        return GeometryView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters);
    }

    @Override
    public RowMapper<GeometryView> mapper() {
        return (row, _) ->
                new GeometryView(
                        row.getString("project"),
                        row.getString("geometry"),
                        Cells.instant(row, "recorded_from"));
    }
}
