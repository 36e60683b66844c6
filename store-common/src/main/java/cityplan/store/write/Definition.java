package cityplan.store.write;

import cityplan.store.listing.Listing;
import cityplan.store.listing.Resource;
import cityplan.store.record.CodeTable;

import java.util.List;

/// A noun that is defined over HTTP, code by code.
///
/// @param table how its rows are checked and kept
/// @param listing how they are read
/// @param referrers what keeps one from being withdrawn
public record Definition<V>(CodeTable table, Listing<V> listing, List<Referrer> referrers) {

    public Definition {
        referrers = List.copyOf(referrers);
    }

    String noun() {
        return table.noun();
    }

    /// The row that a code names.
    public Resource<V> resource(String code) {
        return Resource.keyed(noun(), code, listing, table.file().key());
    }
}
