package cityplan.common.start;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Language;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SettingsTest {

    private static final Map<String, String> OWN =
            Map.of(
                    "suite.required",
                    "suite.door.password",
                    "suite.required-to-serve",
                    "mp.jwt.verify.publickey.location|mp.jwt.verify.publickey",
                    "suite.tls",
                    "",
                    "suite.door.width",
                    "2",
                    "quarkus.http.port",
                    "8080",
                    "quarkus.http.host-enabled",
                    "true");

    private static final Map<String, String> ENOUGH =
            Map.of(
                    "SUITE_DOOR_PASSWORD", "s3cret",
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://identity.example/keys",
                    "SUITE_TLS", "proxy");

    @Test
    void with_what_it_needs_a_service_starts() {
        assertThat(faults(ENOUGH)).isEmpty();
    }

    @Test
    void everything_missing_is_named_at_once() {
        assertThat(faults(Map.of("SUITE_DOOR_PASSWORD", " ", "SUITE_TLS", "proxy")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("SUITE_DOOR_PASSWORD is missing"),
                        second ->
                                assertThat(second)
                                        .contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION is missing"));
    }

    @Test
    void what_ends_at_once_needs_only_what_it_works_with() {
        assertThat(faults(Map.of("SUITE_DOOR_PASSWORD", "s3cret", "QUARKUS_INIT_AND_EXIT", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUITE_DOOR_WIDTH",
                "QUARKUS_HTTP_PORT",
                "QUARKUS_HTTP_IDLE_TIMEOUT",
                "QUARKUS_LOG_CATEGORY__IO_NETTY__LEVEL",
                "MP_JWT_VERIFY_ISSUER",
                "SUITES_ARE_NOT_OURS",
                "HOME"
            })
    void what_is_known_or_not_for_us_is_taken(String name) {
        assertThat(faults(with(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUITE_DOOR_WIDHT",
                "QUARKUS_HTTP_PRT",
                "QUARKUS_DATASOURCE_PASWORD",
                "MP_JWT_VERIFY_ISUER"
            })
    void a_misspelt_name_is_refused_and_the_value_stays_unsaid(String name) {
        assertThat(faults(with(name)))
                .singleElement()
                .asString()
                .contains(name + " is not known")
                .doesNotContain("v4lue");
    }

    @Test
    void a_close_name_is_proposed() {
        assertThat(faults(with("QUARKUS_HTTP_PRT")))
                .singleElement()
                .asString()
                .contains("did you mean QUARKUS_HTTP_PORT?");
    }

    @Test
    void what_the_build_has_fixed_cannot_be_set_any_more() {
        assertThat(faults(with("QUARKUS_HTTP_ROOT_PATH")))
                .singleElement()
                .asString()
                .contains("QUARKUS_HTTP_ROOT_PATH has no effect");
    }

    @Test
    void what_is_not_known_can_be_asked_for_alone() {
        assertThat(settings(Map.of("SUITE_DOOR_WIDHT", "v4lue")).unknown(Language.EN))
                .containsOnlyKeys("SUITE_DOOR_WIDHT");
    }

    private static Map<String, String> with(String name) {
        var environment = new TreeMap<>(ENOUGH);
        environment.put(name, "v4lue");
        return environment;
    }

    private static List<String> faults(Map<String, String> environment) {
        return settings(environment).faults(Language.EN);
    }

    private static Settings settings(Map<String, String> environment) {
        var config =
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(OWN, "own", 100))
                        .withSources(new EnvConfigSource(environment, 300))
                        .build();
        return new Settings(environment, config);
    }
}
