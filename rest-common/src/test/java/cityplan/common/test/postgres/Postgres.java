package cityplan.common.test.postgres;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A real PostgreSQL of a test's own, with one database and its two roles as in production. What it
/// runs in ([Kind]) makes no difference to a test.
public final class Postgres {

    /// What a container of PostgreSQL is started from.
    public static final String IMAGE = "postgres:18";

    /// Name of the role that the service works with, of the database, and the password.
    public static final String SERVICE = "service";

    /// Name and password of the role that owns the database.
    public static final String OWNER = "owner";

    /// Name and password of the superuser.
    public static final String SUPERUSER = "postgres";

    private final Server server;

    private Postgres(Server server) {
        this.server = server;
    }

    /// Starts one of the kind this run was asked for.
    public static Postgres start() throws IOException, SQLException {
        Server server = Kind.asked().start();
        try (var connection =
                        DriverManager.getConnection(server.url(SUPERUSER), SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE service LOGIN PASSWORD 'service'");
            statement.execute("CREATE ROLE owner LOGIN PASSWORD 'owner'");
            statement.execute("CREATE DATABASE service OWNER owner");
            statement.execute("REVOKE ALL ON DATABASE service FROM PUBLIC");
        }
        return new Postgres(server);
    }

    /// The address of the service's database for JDBC.
    public String url() {
        return server.url(SERVICE);
    }

    public void stop() throws IOException {
        server.stop();
    }
}
