package cityplan.store.listing;

import cityplan.common.answer.Format;

import java.util.List;

/// A list whose rows lie somewhere, so that it can be read as GeoJSON (RFC 7946), too.
public interface PlacedListing<V> extends Listing<V> {

    /// SQL for where a row `item` lies, as the text of a geometry; null where that is not known.
    String geometry();

    @Override
    default List<Format> formats() {
        return List.of(Format.JSON, Format.CSV, Format.GEOJSON);
    }
}
