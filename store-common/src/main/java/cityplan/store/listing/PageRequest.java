package cityplan.store.listing;

import cityplan.common.query.Cursor;
import cityplan.common.query.Parameters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Which page of a list is wanted.
///
/// @param query the fingerprint of path, filter and sort, which a cursor must carry too
record PageRequest(int limit, boolean count, String query, Optional<Cursor> cursor) {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;
    private static final int LONGEST_CURSOR = 4000;

    /// Parameters that choose a page or its form, but not the rows and their order.
    private static final String[] NOT_QUERY = {
        "cursor", "limit", "count", "format", "fields", "asOf", "at"
    };

    static PageRequest of(Parameters parameters, String path, Order order) {
        int limit = limit(parameters);
        boolean count = parameters.flag("count");
        String query = fingerprint(path + parameters.except(NOT_QUERY));
        Optional<Cursor> cursor =
                parameters
                        .text("cursor", LONGEST_CURSOR)
                        .flatMap(text -> cursor(text, query, order, parameters));
        return new PageRequest(limit, count, query, cursor);
    }

    static int limit(Parameters parameters) {
        return parameters.integer("limit", 1, MOST).orElse(DEFAULT);
    }

    boolean backwards() {
        return cursor.map(Cursor::backwards).orElse(false);
    }

    private static Optional<Cursor> cursor(
            String text, String query, Order order, Parameters parameters) {
        Optional<Cursor> cursor = Cursor.decode(text);
        if (cursor.isEmpty()) {
            parameters.reject("cursor", "cursor-malformed");
            return cursor;
        }
        boolean fits =
                cursor.get().query().equals(query)
                        && cursor.get().keys().size() == order.keys().size();
        if (!fits) {
            parameters.reject("cursor", "cursor-of-another-query");
        }
        return cursor.filter(_ -> fits);
    }

    private static String fingerprint(String query) {
        var sum = new CRC32C();
        sum.update(query.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), 36);
    }
}
