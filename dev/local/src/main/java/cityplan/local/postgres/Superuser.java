package cityplan.local.postgres;

import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.Running;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The one who may do everything on the server of a suite, and on no other server.
public record Superuser(Home home, int port) {

    /// Whether a server runs on the data directory of this suite.
    public boolean runs() {
        return !new Running(home).postmaster().isEmpty();
    }

    /// A connection to a database of this suite.
    public Connection connect(String database) throws IOException, SQLException {
        Databases databases = new Databases(port, List.of(), Passwords.of(home, List.of()));
        Connection connection = databases.superuser(database);
        if (databases.directory(connection).equals(home.data().toString())) {
            return connection;
        }
        connection.close();
        throw new Refusal("Another PostgreSQL answers on port %d.".formatted(port));
    }
}
