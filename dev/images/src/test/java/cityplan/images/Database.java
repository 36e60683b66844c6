package cityplan.images;

import cityplan.common.test.postgres.Postgres;
import cityplan.local.process.Service;

import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// PostgreSQL in a container, with a database and its two roles for each service that has one.
record Database(PostgreSQLContainer container) implements AutoCloseable {

    private static final String ALIAS = "postgres";

    static Database start(Network network) throws SQLException {
        var container =
                new PostgreSQLContainer(Postgres.IMAGE)
                        .withUsername(ALIAS)
                        .withNetwork(network)
                        .withNetworkAliases(ALIAS);
        container.start();
        try (var connection =
                        DriverManager.getConnection(
                                container.getJdbcUrl(), ALIAS, container.getPassword());
                var statement = connection.createStatement()) {
            for (String name : names().toList()) {
                statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
                statement.execute(
                        "CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(Service.role(name)));
                statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
            }
        }
        return new Database(container);
    }

    private static Stream<String> names() {
        return Stream.of(Service.values()).map(Service::database).flatMap(Optional::stream);
    }

    /// The settings of a service that keeps its data here.
    static Map<String, String> settings(Service service) {
        Map<String, String> settings = new HashMap<>();
        service.database()
                .ifPresent(name -> {
                    settings.put(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "jdbc:postgresql://%s:5432/%s".formatted(ALIAS, name));
                    settings.put("QUARKUS_DATASOURCE_USERNAME", Service.role(name));
                    settings.put("QUARKUS_DATASOURCE_PASSWORD", Service.role(name));
                    settings.put("QUARKUS_FLYWAY_USERNAME", name);
                    settings.put("QUARKUS_FLYWAY_PASSWORD", name);
                });
        return settings;
    }

    @Override
    public void close() {
        container.stop();
    }
}
