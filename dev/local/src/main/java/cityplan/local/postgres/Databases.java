package cityplan.local.postgres;

import cityplan.local.process.Service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// A database for each service that keeps data, with a role of the same name that owns it and one
/// that the service works with.
record Databases(int port, List<String> names, Map<String, String> passwords) {

    private static final String ROLE_EXISTS = "SELECT FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT FROM pg_database WHERE datname = ?";

    Databases {
        names = List.copyOf(names);
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
        for (String name : names) {
            role(connection, name);
            role(connection, Service.role(name));
            if (!exists(connection, DATABASE_EXISTS, name)) {
                run(connection, "CREATE DATABASE %s OWNER %s".formatted(name, name));
            }
            run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        boolean known = exists(connection, ROLE_EXISTS, role);
        run(
                connection,
                "%s ROLE %s LOGIN PASSWORD '%s'"
                        .formatted(known ? "ALTER" : "CREATE", role, passwords.get(role)));
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
