package cityplan.store.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;

import org.jdbi.v3.core.ConnectionFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets no more threads ask the pool for a connection than it has. While it grows, it lets those
/// for whom there is none yet ask again and again without a pause: two virtual threads that do keep
/// both processors of a small machine from those that are about to connect, for good.
final class Turns implements ConnectionFactory {

    /// What PostgreSQL itself says while it starts or stops.
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /// What it says when it has no connection left.
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final AgroalDataSource pool;
    private final Probe probe;
    private final DatabaseConfig config;
    private final Semaphore free;

    Turns(AgroalDataSource pool, Probe probe, DatabaseConfig config) {
        this.pool = pool;
        this.probe = probe;
        this.config = config;
        this.free = new Semaphore(limits().maxSize(), true);
    }

    @Override
    public Connection openConnection() throws SQLException {
        if (!probe.answers()) {
            throw new SQLException("The database does not answer.", CANNOT_CONNECT_NOW);
        }
        await();
        boolean open = false;
        try {
            Connection connection = connect();
            open = true;
            return connection;
        } finally {
            if (!open) {
                free.release();
            }
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        try {
            connection.close();
        } finally {
            free.release();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            return Patience.of(config, connection);
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    private void await() throws SQLException {
        long patience = limits().acquisitionTimeout().toNanos();
        try {
            if (!free.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
                throw new SQLException("No connection became free.", TOO_MANY_CONNECTIONS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("Not waited for any longer.", TOO_MANY_CONNECTIONS, interrupted);
        }
    }

    private AgroalConnectionPoolConfiguration limits() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }
}
