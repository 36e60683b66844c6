package cityplan.projects.geometry;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// Geometries, of which one is answered as GeoJSON.
final class GeometryObjects implements Listing<GeometryObject> {

    private static final String PARTS =
            """
            SELECT page.*, page.geometry::json ->> 'type' AS type,
                   page.geometry::json ->> 'coordinates' AS coordinates
              FROM page
            """;

    @Override
    public Class<GeometryObject> view() {
        return GeometryObject.class;
    }

    @Override
    public String rows() {
        return Geometries.ROWS;
    }

    @Override
    public String decorated() {
        return PARTS;
    }

    @Override
    public List<Format> formats() {
        return List.of(Format.GEOJSON);
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("project", "project"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions();
    }

    @Override
    public RowMapper<GeometryObject> mapper() {
        return (row, _) ->
                new GeometryObject(
                        row.getString("type"),
                        row.getString("coordinates"),
                        Cells.instant(row, "recorded_from"));
    }
}
