package cityplan.store.listing;

/// One row of a list, as a path names it.
///
/// @param noun what a 404 calls it
/// @param code its code in the path
/// @param listing the list it is a row of
/// @param clause SQL that holds for the row, whose `?` is the code
public record Resource<V>(String noun, String code, Listing<V> listing, String clause) {}
