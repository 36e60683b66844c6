package cityplan.store.listing;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.stream.Collectors;

/// The rows of a list with the place of each, for GeoJSON.
public final class Features<V> implements Listing<Feature<V>> {

    private static final String PLACED =
            "SELECT item.*, %s AS feature_geometry, concat_ws('/', %s) AS feature_id FROM (%s) AS item";

    private final PlacedListing<V> placed;

    private Features(PlacedListing<V> placed) {
        this.placed = placed;
    }

    /// The list as it is read for a format.
    public static Listing<?> of(Listing<?> listing, Format format) {
        return format == Format.GEOJSON && listing instanceof PlacedListing<?> placed
                ? new Features<>(placed)
                : listing;
    }

    @Override
    public Class<?> view() {
        return placed.view();
    }

    @Override
    public String rows() {
        return placed.rows();
    }

    @Override
    public String decorated() {
        String id = identity().stream().map(SortKey::expression).collect(Collectors.joining(", "));
        return PLACED.formatted(placed.geometry(), id, placed.decorated());
    }

    @Override
    public List<SortKey> identity() {
        return placed.identity();
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return placed.conditions(parameters);
    }

    @Override
    public RowMapper<Feature<V>> mapper() {
        RowMapper<V> row = placed.mapper();
        return (cells, context) ->
                new Feature<>(
                        cells.getString("feature_id"),
                        cells.getString("feature_geometry"),
                        row.map(cells, context));
    }
}
