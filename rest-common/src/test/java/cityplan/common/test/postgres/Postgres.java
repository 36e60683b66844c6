package cityplan.common.test.postgres;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A real PostgreSQL of a test's own, with one role and one database as in production. What it runs
/// in ([Kind]) makes no difference to a test.
public final class Postgres {

    /// What a container of PostgreSQL is started from.
    public static final String IMAGE = "postgres:18";

    /// Name of the role, of its database and its password.
    public static final String SERVICE = "service";

    private final Server server;

    private Postgres(Server server) {
        this.server = server;
    }

    /// Starts one of the kind this run was asked for.
    public static Postgres start() throws IOException, SQLException {
        Server server = Kind.asked().start();
        String superuser = server.superuser();
        try (var connection =
                        DriverManager.getConnection(server.url(superuser), superuser, superuser);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE service LOGIN PASSWORD 'service'");
            statement.execute("CREATE DATABASE service OWNER service");
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
