package cityplan.store.listing;

/// Something a list can be sorted by.
///
/// @param name what `sort=` calls it
/// @param expression SQL over the question's rows, never null
/// @param type the SQL type that a cursor's text is cast to
public record SortKey(String name, String expression, String type) {

    public static SortKey text(String name, String expression) {
        return new SortKey(name, expression, "text");
    }
}
