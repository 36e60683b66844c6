package cityplan.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// One role and one database of the same name for each service that keeps data.
record Databases(int port, List<String> roles, Map<String, String> passwords) {

    private static final String ROLE_EXISTS = "SELECT FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT FROM pg_database WHERE datname = ?";

    Databases {
        roles = List.copyOf(roles);
        passwords = Map.copyOf(passwords);
    }

    Connection superuser() throws SQLException {
        return superuser("postgres");
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                Passwords.SUPERUSER,
                passwords.getOrDefault(Passwords.SUPERUSER, ""));
    }

    /// The data directory of the server that answers.
    String directory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW data_directory")) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /// Role names are constants of this program and passwords are hexadecimal: DDL takes no
    /// parameters.
    void make(Connection connection) throws SQLException {
        for (String role : roles) {
            boolean known = exists(connection, ROLE_EXISTS, role);
            run(
                    connection,
                    "%s ROLE %s LOGIN PASSWORD '%s'"
                            .formatted(known ? "ALTER" : "CREATE", role, passwords.get(role)));
            if (!exists(connection, DATABASE_EXISTS, role)) {
                run(connection, "CREATE DATABASE %s OWNER %s".formatted(role, role));
            }
            run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(role));
        }
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
