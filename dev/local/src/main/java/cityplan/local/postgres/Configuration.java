package cityplan.local.postgres;

import cityplan.local.process.Home;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.util.Map;

/// How the embedded library is told to keep data: its own defaults are made for tests and lose it.
final class Configuration {

    private static final Map<String, String> SERVER =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "100",
                    "password_encryption", "scram-sha-256");

    private Configuration() {}

    static EmbeddedPostgres.Builder of(Home home, int port, String password) {
        System.setProperty("ot.epg.working-dir", home.programs().toString());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(home.programs().toFile())
                        .setDataDirectory(home.data())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setConnectConfig("password", password);
        SERVER.forEach(builder::setServerConfig);
        creation(home).forEach(builder::setLocaleConfig);
        return builder;
    }

    /// Options of initdb. The library knows only locales, but hands any option through.
    private static Map<String, String> creation(Home home) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        return Map.of(
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8",
                "locale", mac ? "C" : "C.UTF-8",
                "auth-host", "scram-sha-256",
                "pwfile", Passwords.file(home, Passwords.SUPERUSER).toString());
    }
}
