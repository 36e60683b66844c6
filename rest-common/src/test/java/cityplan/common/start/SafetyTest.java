package cityplan.common.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SafetyTest {

    private static final Map<String, String> OWN =
            Map.of(
                    "suite.local", "false",
                    "suite.tls", "",
                    "suite.webhooks.plain", "false",
                    "mp.jwt.verify.issuer", "https://cityplan.local",
                    "mp.jwt.verify.publickey.algorithm", "RS256");

    private static final Map<String, String> SOUND =
            Map.of(
                    "SUITE_TLS", "proxy",
                    "MP_JWT_VERIFY_ISSUER", "https://identity.example/realms/city",
                    "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://identity.example/keys",
                    "QUARKUS_DATASOURCE_USERNAME", "indicators_service",
                    "QUARKUS_DATASOURCE_PASSWORD", "kR8vq2LmT0xZ",
                    "QUARKUS_FLYWAY_USERNAME", "indicators",
                    "QUARKUS_FLYWAY_PASSWORD", "9cPw-uYh3Edn");

    @Test
    void with_an_issuer_a_proxy_and_a_password_all_is_well() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @Test
    void whatever_is_wrong_is_told_at_once() {
        assertThat(
                        faults(
                                Map.of(
                                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:/keys/public.pem",
                                        "QUARKUS_DATASOURCE_PASSWORD", "indicators",
                                        "QUARKUS_FLYWAY_PASSWORD", "changeme",
                                        "SUITE_WEBHOOKS_PLAIN", "true",
                                        "SUITE_CORS_ORIGINS", "https://a.example,*")))
                .containsExactly(
                        "setting.weak-password quarkus.datasource.password",
                        "setting.weak-password quarkus.flyway.password",
                        "setting.local-key mp.jwt.verify.publickey.location",
                        "setting.local-issuer mp.jwt.verify.issuer",
                        "setting.tls suite.tls",
                        "setting.plain-webhooks suite.webhooks.plain",
                        "setting.any-origin suite.cors.origins");
    }

    @ParameterizedTest
    @CsvSource({
        "MP_JWT_VERIFY_PUBLICKEY, MIIB, setting.local-key",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, /keys/public.pem, setting.local-key",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, http://identity.example/keys, setting.plain-keys",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, http://127.0.0.1.example/keys, setting.plain-keys",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION, http://127.0.0.1@a.example/, setting.plain-keys",
        "MP_JWT_VERIFY_ISSUER, https://cityplan.local, setting.local-issuer",
        "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM, HS256, setting.choice",
        "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM, 'RS256,HS256', setting.choice",
        "SUITE_TLS, ' ', setting.tls",
        "SUITE_TLS, none, setting.choice",
        "SUITE_LOCAL, yes, setting.choice",
        "SUITE_READING, closed, setting.choice",
        "SUITE_CORS_ORIGINS, *, setting.any-origin",
        "QUARKUS_DATASOURCE_PASSWORD, short, setting.weak-password",
        "QUARKUS_DATASOURCE_PASSWORD, Indicators_Service-2026, setting.weak-password",
        "QUARKUS_DATASOURCE_PASSWORD, Postgres-2026!, setting.weak-password",
        "QUARKUS_DATASOURCE_PASSWORD, aaaaaaaaaaaaaaaa, setting.weak-password",
        "QUARKUS_FLYWAY_PASSWORD, short, setting.weak-password",
        "QUARKUS_FLYWAY_PASSWORD, Indicators-2026, setting.weak-password",
        "QUARKUS_FLYWAY_PASSWORD, Postgres-2026!, setting.weak-password"
    })
    void each_alone_is_refused(String variable, String value, String message) {
        assertThat(faults(with(SOUND, variable, value)))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8180/keys", "http://localhost/keys", "http://[::1]:1/"})
    void keys_of_this_very_machine_need_no_tls(String address) {
        assertThat(faults(with(SOUND, "MP_JWT_VERIFY_PUBLICKEY_LOCATION", address))).isEmpty();
    }

    @Test
    void a_service_that_speaks_tls_itself_needs_no_proxy() {
        Map<String, String> alone = with(SOUND, "SUITE_TLS", "");
        assertThat(faults(with(alone, "QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "door")))
                .containsExactly("setting.tls suite.tls");

        Map<String, String> named = with(alone, "QUARKUS_HTTP_TLS_CONFIGURATION_NAME", "door");
        assertThat(faults(with(named, "QUARKUS_HTTP_INSECURE_REQUESTS", "disabled"))).isEmpty();
    }

    @Test
    void what_only_migrates_needs_passwords_and_no_more() {
        Map<String, String> job =
                Map.of(
                        "QUARKUS_DATASOURCE_USERNAME", "indicators_service",
                        "QUARKUS_DATASOURCE_PASSWORD", "indicators_service",
                        "QUARKUS_FLYWAY_USERNAME", "indicators",
                        "QUARKUS_FLYWAY_PASSWORD", "indicators");

        assertThat(new Safety(config(job), false).faults())
                .extracting(Safety.Fault::message, Safety.Fault::property)
                .containsExactly(
                        tuple("setting.weak-password", "quarkus.datasource.password"),
                        tuple("setting.weak-password", "quarkus.flyway.password"));
    }

    @Test
    void a_trial_on_a_machine_is_reached_by_nobody_else() {
        Map<String, String> trial =
                Map.of(
                        "SUITE_LOCAL", "true",
                        "MP_JWT_VERIFY_PUBLICKEY", "MIIB",
                        "SUITE_CORS_ORIGINS", "*",
                        "QUARKUS_HTTP_HOST", "127.0.0.1");

        assertThat(faults(trial)).containsExactly("setting.loopback quarkus.management.host");
        assertThat(faults(with(trial, "QUARKUS_MANAGEMENT_HOST", "localhost"))).isEmpty();
        assertThat(faults(with(trial, "QUARKUS_MANAGEMENT_HOST", "0.0.0.0"))).hasSize(1);
    }

    @Test
    void who_asks_readers_for_a_token_can_verify_it() {
        Map<String, String> closed = Map.of("SUITE_TLS", "proxy", "SUITE_READING", "authenticated");

        assertThat(faults(closed))
                .containsExactly("setting.missing mp.jwt.verify.publickey.location");
        assertThat(faults(with(SOUND, "SUITE_READING", "authenticated"))).isEmpty();
    }

    @Test
    void a_trial_in_containers_says_so() {
        assertThat(faults(Map.of("SUITE_LOCAL", "contained", "MP_JWT_VERIFY_PUBLICKEY", "MIIB")))
                .isEmpty();
    }

    private static Map<String, String> with(
            Map<String, String> settings, String variable, String value) {
        var more = new TreeMap<>(settings);
        more.put(variable, value);
        return more;
    }

    private static List<String> faults(Map<String, String> environment) {
        return new Safety(config(environment), true)
                .faults().stream().map(fault -> fault.message() + " " + fault.property()).toList();
    }

    private static org.eclipse.microprofile.config.Config config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(OWN, "own", 100))
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
