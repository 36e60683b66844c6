package cityplan.store.database;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;

import javax.sql.DataSource;

/// Opens the service's database to named SQL.
class Database {

    /// What PostgreSQL itself says while it starts or stops.
    private static final String CANNOT_CONNECT_NOW = "57P03";

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource, Probe probe, DatabaseConfig config) {
        return Jdbi.create(() -> {
            if (!probe.answers()) {
                throw new SQLException("The database does not answer.", CANNOT_CONNECT_NOW);
            }
            return Patience.of(config, dataSource.getConnection());
        });
    }
}
