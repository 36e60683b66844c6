package cityplan.store.write;

/// What may refer to a code.
///
/// @param noun what refers to it, as a problem calls it
/// @param query SQL for the codes of those that do, whose `:code` is the code
public record Referrer(String noun, String query) {

    /// The rows of a noun that hold the code in a column.
    public static Referrer by(String noun, String key, String column) {
        return new Referrer(
                noun.replace('_', '-'),
                "SELECT %s FROM %s_vintage WHERE %s = :code AND upper_inf(recorded)"
                        .formatted(key, noun, column));
    }

    /// The other rows of the same noun that do.
    public static Referrer among(String noun, String key, String column) {
        Referrer all = by(noun, key, column);
        return new Referrer(all.noun, all.query + " AND %s <> :code".formatted(key));
    }
}
