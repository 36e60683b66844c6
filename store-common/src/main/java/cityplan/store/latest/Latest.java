package cityplan.store.latest;

import cityplan.common.answer.Links;
import cityplan.common.answer.QueryString;
import cityplan.common.query.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Which stretch of a list is asked for that shows the latest first; its cursor is the key of the
/// last one that was shown.
///
/// @param parameters of the request; the list's own are read before the page is made
/// @param limit how many are shown at most
/// @param before the key behind which to go on
public record Latest<K>(Parameters parameters, int limit, Optional<K> before) {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    /// Reads the stretch; `key` reads a cursor, if it is one.
    public static <K> Latest<K> of(Parameters parameters, Function<String, Optional<K>> key) {
        int limit = parameters.integer("limit", 1, MOST).orElse(DEFAULT);
        Optional<String> cursor = parameters.text("cursor");
        Optional<K> before = cursor.flatMap(key);
        if (cursor.isPresent() && before.isEmpty()) {
            parameters.reject("cursor", "cursor-malformed");
        }
        return new Latest<>(parameters, limit, before);
    }

    /// A UUID in its one spelling.
    public static Optional<UUID> uuid(String text) {
        return UUIDS.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /// How many to look for: one more tells whether there is a next page.
    public int most() {
        return limit + 1;
    }

    /// The page of what was found.
    public <V> LatestPage<V> page(String path, List<V> found, Function<V, K> key) {
        List<V> shown = found.subList(0, Math.min(limit, found.size()));
        var query = new QueryString(path, parameters.except("cursor"));
        String next = found.size() > limit ? at(query, key.apply(shown.getLast())) : null;
        String self = before.map(last -> at(query, last)).orElse(query.toString());
        return new LatestPage<>(shown, new Links(self, next, null));
    }

    private static String at(QueryString query, Object cursor) {
        return query.with("cursor", cursor.toString()).toString();
    }
}
