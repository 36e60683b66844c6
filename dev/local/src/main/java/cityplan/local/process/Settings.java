package cityplan.local.process;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/// What a service is told through its environment. Uploads stay in the state directory: the usual
/// place is one for all users of a machine, and the first of them locks out the others.
public record Settings(Home home, Ports ports, Map<String, String> passwords) {

    /// What suits a person at a terminal. The environment that the suite is started in wins.
    static final Map<String, String> READABLE =
            Map.of(
                    "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                    "QUARKUS_LOG_CATEGORY__ACCESS__LEVEL", "OFF");

    public Settings {
        passwords = Map.copyOf(passwords);
    }

    public Map<String, String> of(Service service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SUITE_LOCAL", "true");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        settings.put("QUARKUS_SHUTDOWN_DELAY", "0S");
        settings.put(
                "QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", home.run().resolve("uploads").toString());
        settings.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + home.keys().resolve("publicKey.pem"));
        service.database().ifPresent(database -> settings.putAll(datasource(database)));
        if (service != Service.INDICATORS) {
            settings.put("SUITE_INDICATORS_URL", ports.url(Service.INDICATORS));
        }
        if (service == Service.PROJECTS && Files.exists(home.badge())) {
            settings.put("SUITE_INDICATORS_TOKEN_FILE", home.badge().toString());
        }
        if (service == Service.GATEWAY) {
            settings.put("SUITE_PROJECTS_URL", ports.url(Service.PROJECTS));
        }
        return settings;
    }

    private Map<String, String> datasource(String database) {
        String role = Service.role(database);
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", role,
                "QUARKUS_DATASOURCE_PASSWORD", passwords.getOrDefault(role, ""),
                "QUARKUS_FLYWAY_USERNAME", database,
                "QUARKUS_FLYWAY_PASSWORD", passwords.getOrDefault(database, ""));
    }
}
