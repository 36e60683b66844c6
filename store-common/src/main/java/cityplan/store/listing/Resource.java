package cityplan.store.listing;

/// One row of a list, as a path names it.
///
/// @param noun what a 404 calls it
/// @param code what the path calls it
/// @param listing the list it is a row of
/// @param conditions what holds for this row alone
public record Resource<V>(String noun, String code, Listing<V> listing, Conditions conditions) {

    /// The row whose `code` the path gives.
    public static <V> Resource<V> coded(String noun, String code, Listing<V> listing) {
        return keyed(noun, code, listing, "code");
    }

    /// The row that the path names by the value of a column.
    public static <V> Resource<V> keyed(
            String noun, String code, Listing<V> listing, String column) {
        return new Resource<>(noun, code, listing, new Conditions().when(column + " = ?", code));
    }
}
