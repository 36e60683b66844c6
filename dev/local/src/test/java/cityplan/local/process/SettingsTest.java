package cityplan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class SettingsTest {

    private final Settings settings =
            new Settings(
                    new Home(Path.of("/checkout"), Path.of("/state of it")),
                    Ports.USUAL,
                    Map.of(
                            "indicators_service", "secret",
                            "indicators", "more secret",
                            "postgres", "most secret"));

    @Test
    void a_database_service_is_told_its_own_database_only() {
        assertThat(settings.of(Service.INDICATORS))
                .containsEntry("SUITE_LOCAL", "true")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8081")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "9081")
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:54329/indicators")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "indicators_service")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "secret")
                .containsEntry("QUARKUS_FLYWAY_USERNAME", "indicators")
                .containsEntry("QUARKUS_FLYWAY_PASSWORD", "more secret")
                .doesNotContainValue("most secret");
    }

    @Test
    void the_gateway_is_told_where_the_others_are() {
        assertThat(settings.of(Service.GATEWAY))
                .containsEntry("SUITE_INDICATORS_URL", "http://127.0.0.1:8081")
                .containsEntry("SUITE_PROJECTS_URL", "http://127.0.0.1:8082")
                .containsEntry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:/state of it/keys/publicKey.pem")
                .doesNotContainKey("QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void projects_service_is_told_where_its_code_lists_come_from() {
        assertThat(settings.of(Service.PROJECTS))
                .containsEntry("SUITE_INDICATORS_URL", "http://127.0.0.1:8081")
                .doesNotContainKey("SUITE_PROJECTS_URL");
        assertThat(settings.of(Service.INDICATORS)).doesNotContainKey("SUITE_INDICATORS_URL");
    }
}
