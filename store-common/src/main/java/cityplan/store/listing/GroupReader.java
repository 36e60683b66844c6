package cityplan.store.listing;

import cityplan.store.database.ReadDatabase;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// Counts the rows of a list by what they have in common, under the same filters as its pages.
@Singleton
public class GroupReader {

    private static final String GROUPS =
            """
            SELECT %1$s, count(*) AS count
              FROM (%2$s) AS row
             WHERE true%3$s
             GROUP BY %1$s
             ORDER BY %1$s
            """;

    private static final String COUNT = "SELECT count(*) FROM (%s) AS row WHERE true%s";

    private final ReadDatabase database;

    GroupReader(ReadDatabase database) {
        this.database = database;
    }

    /// The groups by some columns of the list; `count` is how many rows each has.
    public <G> List<G> groups(
            Listing<?> listing,
            String columns,
            Conditions conditions,
            Moment moment,
            RowMapper<G> mapper) {
        return database.read(
                moment,
                handle -> {
                    var query =
                            handle.createQuery(
                                    GROUPS.formatted(
                                            columns, conditions.rows(listing), conditions.where()));
                    conditions.bind(query, moment);
                    return query.map(mapper).list();
                });
    }

    /// How many rows meet the conditions.
    public long count(Listing<?> listing, Conditions conditions, Moment moment) {
        return database.read(
                moment,
                handle -> {
                    var query =
                            handle.createQuery(
                                    COUNT.formatted(conditions.rows(listing), conditions.where()));
                    conditions.bind(query, moment);
                    return query.mapTo(Long.class).one();
                });
    }
}
