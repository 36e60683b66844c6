package cityplan.store.listing;

import cityplan.common.query.Cursor;
import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one page of a list by its sort keys, not by counting rows: the thousandth page costs what
/// the first does, and nothing is skipped or shown twice.
@Singleton
class PageReader {

    private static final String PAGE =
            """
            WITH page AS (
                SELECT *, %s
                  FROM (%s) AS row
                 WHERE true%s
                 ORDER BY %s
                 LIMIT :rows)
            %s
             ORDER BY %s
            """;

    /// How many codes are led to at once, at most.
    private static final int MOST_LED = 10_000;

    private final ReadDatabase database;
    private final GroupReader groups;

    PageReader(ReadDatabase database, GroupReader groups) {
        this.database = database;
        this.groups = groups;
    }

    <V> Slice<V> read(
            Listing<V> listing,
            Conditions conditions,
            Order order,
            PageRequest page,
            Moment moment) {
        List<Slice.Row<V>> rows =
                database.read(
                        moment,
                        handle ->
                                isLed(conditions, order)
                                        ? led(handle, listing, conditions, order, page, moment)
                                        : rows(handle, listing, conditions, order, page, moment));
        return Slice.of(
                rows, page, page.count() ? groups.count(listing, conditions, moment) : null);
    }

    /// The row that a resource stands for, if it holds at the moment.
    <V> Optional<V> one(Resource<V> resource, Moment moment) {
        var page = new PageRequest(1, false, "", Optional.empty());
        Order order = Order.byIdentity(resource.listing());
        return read(resource.listing(), resource.conditions(), order, page, moment).items().stream()
                .findFirst();
    }

    private static boolean isLed(Conditions conditions, Order order) {
        return conditions.ranking().isPresent() && order.byRank(conditions);
    }

    /// What was searched for is led to in the order of the page, until it is full.
    private static <V> List<Slice.Row<V>> led(
            Handle handle,
            Listing<V> listing,
            Conditions conditions,
            Order order,
            PageRequest page,
            Moment moment) {
        Ranking ranking = conditions.ranking().orElseThrow();
        var rows = new ArrayList<Slice.Row<V>>();
        Ranking.Place place = Ranking.Place.of(page);
        int most = page.limit() + 1;
        boolean more = true;
        while (more && rows.size() <= page.limit()) {
            List<Ranking.Place> found = ranking.next(handle, moment, page.backwards(), place, most);
            more = found.size() == most;
            if (!found.isEmpty()) {
                List<String> codes = found.stream().map(Ranking.Place::code).toList();
                rows.addAll(rows(handle, listing, conditions.among(codes), order, page, moment));
                place = found.getLast();
            }
            most = Math.min(2 * most, MOST_LED);
        }
        return rows.subList(0, Math.min(rows.size(), page.limit() + 1));
    }

    private static <V> List<Slice.Row<V>> rows(
            Handle handle,
            Listing<V> listing,
            Conditions conditions,
            Order order,
            PageRequest page,
            Moment moment) {
        boolean backwards = page.backwards();
        String beyond = page.cursor().map(_ -> " AND " + order.beyond(backwards)).orElse("");
        String ordered = order.clause(backwards);
        Query query =
                handle.createQuery(
                        PAGE.formatted(
                                order.columns(),
                                conditions.rows(listing),
                                conditions.where() + beyond,
                                ordered,
                                listing.decorated(),
                                ordered));
        conditions.bind(query, moment);
        query.bind("rows", page.limit() + 1);
        page.cursor().ifPresent(cursor -> bind(query, cursor));
        RowMapper<V> mapper = listing.mapper();
        int keys = order.keys().size();
        return query.map((row, context) ->
                        new Slice.Row<>(mapper.map(row, context), keys(row, keys)))
                .list();
    }

    private static void bind(Query query, Cursor cursor) {
        for (int i = 0; i < cursor.keys().size(); i++) {
            query.bind("key_" + i, cursor.keys().get(i));
        }
    }

    private static List<String> keys(ResultSet row, int count) throws SQLException {
        var keys = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            keys.add(row.getString("key_" + i));
        }
        return keys;
    }
}
