package cityplan.store.database;

import io.agroal.api.AgroalDataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/// Opens the service's database to named SQL.
class Database {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource, Probe probe, DatabaseConfig config) {
        return Jdbi.create(new Turns(dataSource, probe, config));
    }
}
