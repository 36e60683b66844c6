package cityplan.store.test;

import cityplan.common.test.postgres.Postgres;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;

/// The database of a test, as others see it than the service.
public final class Roles {

    private Roles() {}

    /// The one that migrates.
    public static Jdbi owner() {
        return as(Postgres.OWNER);
    }

    /// The one that no right and no trigger stops.
    public static Jdbi superuser() {
        return as(Postgres.SUPERUSER);
    }

    private static Jdbi as(String role) {
        String url =
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return Jdbi.create(url, role, role);
    }
}
