package cityplan.store.listing;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import java.util.Map;

/// One row of a list, as a path names it.
///
/// @param noun what a 404 calls it
/// @param code what the path calls it
/// @param listing the list it is a row of
/// @param conditions what holds for this row alone
public record Resource<V>(String noun, String code, Listing<V> listing, Conditions conditions) {

    /// That there is no such row.
    public ProblemException absent() {
        return new ProblemException(new Problem.NotFound(noun, code));
    }

    /// The row whose `code` the path gives.
    public static <V> Resource<V> coded(String noun, String code, Listing<V> listing) {
        return keyed(noun, Map.of("code", code), listing);
    }

    /// The row that the path names by the values of some columns.
    public static <V> Resource<V> keyed(String noun, Map<String, String> key, Listing<V> listing) {
        var conditions = new Conditions();
        key.forEach((column, value) -> conditions.when(column + " = ?", value));
        return new Resource<>(noun, String.join("/", key.values()), listing, conditions);
    }
}
