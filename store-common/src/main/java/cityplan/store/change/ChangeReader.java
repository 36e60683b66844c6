package cityplan.store.change;

import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Cells;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads changes from the vintages: what began and what ended behind a place. Stamps rise in the
/// order of commits, so up to a stamp that was read before nothing can appear later.
///
/// Of each noun the next beginnings and the next ends are read, each as many as are asked for. In
/// their common order the first so many are complete: a vintage that follows another begins at the
/// very place where that one ends, and the two are one change.
@Singleton
class ChangeReader {

    private static final String CHANGES =
            """
            WITH page AS (
                SELECT stamp, resource, number, code, bool_or(begun) AS begun, bool_or(NOT begun) AS ended
                  FROM (%s) AS bounds (stamp, resource, number, code, begun)
                 GROUP BY stamp, resource, number, code
                 ORDER BY stamp, resource, number, code
                 LIMIT :rows)
            %s
             ORDER BY stamp, resource, number, code
            """;

    private static final String BOUNDS =
            """
            (SELECT %1$s, '%2$s', %3$s::bigint, %4$s, %5$s
               FROM %6$s_vintage AS vintage
              WHERE %7$s AND %1$s <= :asOf%8$s AND %10$s
              ORDER BY %1$s, %9$s
              LIMIT :rows)
            """;

    /// As the indexes spell the bounds.
    private static final String BEGIN = "coalesce(lower(recorded), '-infinity')";

    private static final String END = "coalesce(upper(recorded), 'infinity')";

    private final ReadDatabase database;

    ChangeReader(ReadDatabase database) {
        this.database = database;
    }

    /// An entry, and the place right after it.
    record Entry<V>(Place place, V view) {}

    /// The changes of some resources of a feed behind a place, as many as `most`, up to a moment.
    <V> List<Entry<V>> read(
            Feed<V> feed, List<String> resources, Place after, Moment moment, int most) {
        String bounds =
                feed.tracked().stream()
                        .filter(noun -> resources.contains(noun.resource()))
                        .flatMap(noun ->
                                Stream.of(bounds(noun, after, true), bounds(noun, after, false)))
                        .collect(Collectors.joining(" UNION ALL "));
        return database.read(
                moment,
                handle -> {
                    Query query = handle.createQuery(CHANGES.formatted(bounds, feed.decorated()));
                    query.bind("stamp", after.stamp().atOffset(ZoneOffset.UTC))
                            .bind("number", after.number())
                            .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                            .bind("at", moment.at())
                            .bind("rows", most);
                    bindCode(query, feed, after);
                    return query.map((row, _) -> entry(feed, row)).list();
                });
    }

    private static void bindCode(Query query, Feed<?> feed, Place after) {
        for (Tracked noun : feed.tracked()) {
            if (noun.resource().equals(after.resource())) {
                List<String> values = noun.values(after.code());
                for (int i = 0; i < values.size(); i++) {
                    query.bind(Tracked.parameter(i), values.get(i));
                }
            }
        }
    }

    private static String bounds(Tracked noun, Place after, boolean begun) {
        String bound = begun ? BEGIN : END;
        return BOUNDS.formatted(
                bound,
                noun.resource(),
                noun.numberOrNone(),
                noun.code(),
                begun,
                noun.noun(),
                noun.behind(after, bound),
                begun ? "" : " AND NOT upper_inf(recorded)",
                noun.key(),
                noun.told());
    }

    private static <V> Entry<V> entry(Feed<V> feed, ResultSet row) throws SQLException {
        var place =
                new Place(
                        Cells.instant(row, "stamp"),
                        row.getString("resource"),
                        row.getLong("number"),
                        row.getString("code"));
        var kind = Change.Kind.of(row.getBoolean("begun"), row.getBoolean("ended"));
        var change =
                new Change(place.encode(), place.stamp(), place.resource(), place.code(), kind);
        return new Entry<>(place, feed.entry(change, row));
    }
}
