package cityplan.indicators.availability;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// The bits by which indicators are known.
@Singleton
class Places implements Listing<Places.Place> {

    private static final String ROWS =
            """
            SELECT p.place, i.code AS indicator, i.theme
              FROM indicator_place p
              JOIN indicator_vintage i ON i.code = p.code AND held(i.recorded, :asOf)
            """;

    /// The bit of an indicator, counted from 0.
    record Place(int place, String indicator) {}

    @Override
    public Class<Place> view() {
        return Place.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(new SortKey("place", "place", "integer"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("indicator", parameters.codes("indicator"))
                .anyOf("theme", parameters.codes("theme"))
                .search("indicator", "indicator", parameters.text("q"));
    }

    @Override
    public RowMapper<Place> mapper() {
        return (row, _) -> new Place(row.getInt("place"), row.getString("indicator"));
    }
}
