package cityplan.common.test.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;

/// PostgreSQL from a jar, as a child process.
record EmbeddedServer(EmbeddedPostgres postgres) implements Server {

    /// Options of initdb: the library knows only locales, but hands any option through.
    static EmbeddedServer start() throws IOException {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        var builder =
                EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", mac ? "C" : "C.UTF-8");
        SETTINGS.forEach(builder::setServerConfig);
        return new EmbeddedServer(builder.start());
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    @Override
    public void stop() throws IOException {
        postgres.close();
    }
}
