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
                "SELECT %1$s FROM %2$s_vintage WHERE %3$s = :code AND %1$s <> :code AND upper_inf(recorded)"
                        .formatted(key, noun, column));
    }
}
