package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Service;

import com.sun.net.httpserver.HttpServer;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Whose tokens a service takes, and what it refuses to start with.
class IdentityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WRONG_CONFIGURATION = 78;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster(directory);
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void for_others_a_database_service_does_not_start_as_on_one_machine() throws Exception {
        cluster.startPostgres();
        Map<String, String> settings =
                Map.of(
                        "SUITE_LOCAL", "false",
                        "QUARKUS_DATASOURCE_PASSWORD", "indicators",
                        "SUITE_WEBHOOKS_PLAIN", "true");

        assertThat(faults(Service.INDICATORS, settings))
                .satisfiesExactly(
                        line -> assertThat(line).contains("QUARKUS_DATASOURCE_PASSWORD"),
                        line -> assertThat(line).contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION"),
                        line -> assertThat(line).contains("MP_JWT_VERIFY_ISSUER"),
                        line -> assertThat(line).contains("SUITE_TLS"),
                        line -> assertThat(line).contains("SUITE_WEBHOOKS_PLAIN"));
    }

    @Test
    void for_others_the_gateway_does_not_start_as_on_one_machine() throws Exception {
        cluster.startPostgres();

        assertThat(
                        faults(
                                Service.GATEWAY,
                                Map.of("SUITE_LOCAL", "false", "SUITE_CORS_ORIGINS", "*")))
                .anySatisfy(line -> assertThat(line).contains("SUITE_TLS"))
                .anySatisfy(line -> assertThat(line).contains("SUITE_CORS_ORIGINS"));
    }

    @Test
    void on_one_machine_a_service_is_reached_by_nobody_else() throws Exception {
        cluster.startPostgres();

        assertThat(faults(Service.PROJECTS, Map.of("QUARKUS_HTTP_HOST", "0.0.0.0")))
                .singleElement()
                .asString()
                .contains("QUARKUS_HTTP_HOST");
    }

    @Test
    void the_keys_of_an_issuer_come_and_go_without_a_restart() throws Exception {
        cluster.startPostgres();
        Keys first = keys("first");
        Keys second = keys("second");
        var published = new AtomicReference<List<Keys>>(List.of());
        HttpServer issuer = issuer(published);
        try {
            String address = "http://127.0.0.1:%d/".formatted(issuer.getAddress().getPort());
            Map<String, String> settings =
                    Map.of(
                            "MP_JWT_VERIFY_PUBLICKEY_LOCATION", address,
                            "SUITE_TOKEN_KEYS_REFRESH", "1s",
                            "SUITE_TOKEN_KEYS_PAUSE", "1s");
            Instance service =
                    cluster.start(Cluster.THIS, Service.INDICATORS, settings).awaitReady();
            assertThat(ask(service, first)).isIn(401, 503);

            published.set(List.of(first));
            await(service, first, 200);
            published.set(List.of(first, second));
            await(service, second, 200);
            published.set(List.of(second));
            await(service, first, 401);

            issuer.stop(0);
            assertThat(ask(service, second)).isEqualTo(200);
            assertThat(ask(service, first)).isEqualTo(401);
        } finally {
            issuer.stop(0);
        }
    }

    private List<String> faults(Service service, Map<String, String> settings) throws Exception {
        Instance refused = cluster.start(Cluster.THIS, service, settings);
        assertThat(refused.exitCode()).isEqualTo(WRONG_CONFIGURATION);
        return refused.log().lines().filter(line -> !line.contains("[cds")).toList();
    }

    private Keys keys(String name) throws IOException {
        return Keys.of(Home.open(Cluster.THIS, directory.resolve(name)));
    }

    private static HttpServer issuer(AtomicReference<List<Keys>> published) throws IOException {
        var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer issuer = HttpServer.create(place, 0);
        issuer.createContext(
                "/",
                exchange -> {
                    byte[] body = set(published.get()).getBytes(StandardCharsets.UTF_8);
                    try (exchange) {
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                    }
                });
        issuer.start();
        return issuer;
    }

    private static String set(List<Keys> published) {
        var set = new JsonWebKeySet();
        for (Keys keys : published) {
            try {
                PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(keys.open());
                key.setKeyId(keys.id());
                set.addJsonWebKey(key);
            } catch (JoseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return set.toJson();
    }

    private static void await(Instance service, Keys by, int status) throws Exception {
        Deadline deadline = Deadline.in(PATIENCE);
        while (ask(service, by) != status) {
            assertThat(deadline.pause()).isTrue();
        }
    }

    private static int ask(Instance service, Keys by) throws Exception {
        String token = Token.editor().sign(by, Clock.systemUTC());
        var request =
                HttpRequest.newBuilder(URI.create(service.url() + "/v1/themes"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
