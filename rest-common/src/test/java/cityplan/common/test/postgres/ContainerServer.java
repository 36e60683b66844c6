package cityplan.common.test.postgres;

import org.testcontainers.postgresql.PostgreSQLContainer;

import java.util.stream.Stream;

/// PostgreSQL in a container.
record ContainerServer(PostgreSQLContainer container) implements Server {

    static ContainerServer start() {
        var container =
                new PostgreSQLContainer(Postgres.IMAGE)
                        .withUsername(Postgres.SUPERUSER)
                        .withPassword(Postgres.SUPERUSER)
                        .withDatabaseName(Postgres.SUPERUSER)
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8")
                        .withCommand(command());
        container.start();
        return new ContainerServer(container);
    }

    private static String[] command() {
        Stream<String> settings =
                SETTINGS.entrySet().stream()
                        .flatMap(setting ->
                                Stream.of("-c", setting.getKey() + "=" + setting.getValue()));
        return Stream.concat(Stream.of("postgres"), settings).toArray(String[]::new);
    }

    @Override
    public String url(String database) {
        int port = container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), port, database);
    }

    @Override
    public void stop() {
        container.stop();
    }
}
