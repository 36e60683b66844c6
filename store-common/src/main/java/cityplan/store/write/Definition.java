package cityplan.store.write;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Resource;
import cityplan.store.record.KeptTable;
import cityplan.store.staging.Column;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A noun that is defined over HTTP, row by row; the path gives the key of one.
///
/// @param table how its rows are checked and kept
/// @param listing how they are read
/// @param referrers what keeps one from being withdrawn
public record Definition<V>(KeptTable table, Listing<V> listing, List<Referrer> referrers) {

    public Definition {
        referrers = List.copyOf(referrers);
    }

    String noun() {
        return table.noun().replace('_', '-');
    }

    /// The row that the values of its key name.
    private Resource<V> resource(List<String> key) {
        return Resource.keyed(noun(), cells(key), listing);
    }

    /// The cells that the path gives.
    Map<String, String> cells(List<String> key) {
        return table.vintages().named(key);
    }

    /// What is held of the row at present.
    Optional<HeldRow> held(Handle handle, List<String> key) {
        return HeldRow.of(handle, table, key);
    }

    /// The row that a path names, whose values must be what the columns of the key take.
    public Resource<V> resource(Parameters parameters, List<String> key) {
        Map<String, String> cells = cells(key);
        for (Column column : table.file().columns()) {
            Optional.ofNullable(cells.get(column.name()))
                    .flatMap(column.type()::fault)
                    .ifPresent(fault ->
                            parameters.reject(
                                    table.file().field(column.name()),
                                    fault.code(),
                                    fault.arguments().toArray(String[]::new)));
        }
        return resource(key);
    }
}
