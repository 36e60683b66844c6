package cityplan.store.export;

import cityplan.store.database.Patience;
import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Order;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Reads all rows of a list through a cursor, so that only a few of them are held at a time.
@Singleton
class ExportReader {

    private static final int ROWS_AT_ONCE = 1000;

    /// A sort of many rows may take this much before it goes to disk.
    private static final String ROOM = "SET LOCAL work_mem = '64MB'";

    private static final String ALL =
            """
            WITH page AS (
                SELECT *, %s
                  FROM (%s) AS row
                 WHERE true%s
                 ORDER BY %s)
            %s
             ORDER BY %s
            """;

    private final ReadDatabase database;

    ExportReader(ReadDatabase database) {
        this.database = database;
    }

    /// What is exported: the rows of a list that meet conditions, in an order, at a moment.
    record Question<V>(Listing<V> listing, Conditions conditions, Order order, Moment moment) {

        private String sql() {
            String ordered = order.clause(false);
            return ALL.formatted(
                    order.columns(),
                    conditions.rows(listing),
                    conditions.where(),
                    ordered,
                    listing.decorated(),
                    ordered);
        }
    }

    /// Hands every row on. What fails after the first one is not tried elsewhere: that row is on
    /// its way.
    <V> void each(Question<V> question, Consumer<V> row) {
        var begun = new AtomicBoolean();
        database.<Void>read(
                question.moment(),
                handle -> {
                    try {
                        handle.useTransaction(transaction ->
                                read(transaction, question, row.andThen(_ -> begun.set(true))));
                        return null;
                    } catch (JdbiException failure) {
                        throw begun.get() ? new IllegalStateException(failure) : failure;
                    }
                });
    }

    private static <V> void read(Handle handle, Question<V> question, Consumer<V> row) {
        Patience.ofBulk(handle);
        handle.execute(ROOM);
        Query query = handle.createQuery(question.sql()).setFetchSize(ROWS_AT_ONCE);
        question.conditions().bind(query, question.moment());
        try (ResultIterator<V> rows = query.map(question.listing().mapper()).iterator()) {
            while (rows.hasNext()) {
                row.accept(rows.next());
            }
        }
    }
}
