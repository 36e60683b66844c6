package cityplan.store.database;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// How long an answer of the database is waited for. The limit stays with a connection when it is
/// given back, so each use sets its own.
public final class Patience {

    private static final Duration BULK = Duration.ofMinutes(15);

    private Patience() {}

    /// What a request may take.
    static Connection of(DatabaseConfig config, Connection connection) throws SQLException {
        return limit(connection, config.patience());
    }

    /// Lets the statements of a transaction take as long as an import or an export takes.
    public static void ofBulk(Handle transaction) {
        transaction.execute("SET LOCAL statement_timeout = " + BULK.toMillis());
        try {
            limit(transaction.getConnection(), BULK);
        } catch (SQLException broken) {
            throw new ConnectionException(broken);
        }
    }

    private static Connection limit(Connection connection, Duration limit) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
        return connection;
    }
}
