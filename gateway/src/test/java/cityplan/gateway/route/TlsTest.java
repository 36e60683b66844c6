package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The gateway with a key pair of its own, made for the test as docs/operations.md says.
@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(TlsTest.Tls.class)
class TlsTest {

    private static final String PASSWORD = "not a secret";

    @TestHTTPResource(value = "/v1/indicators", tls = true)
    URI indicators;

    @TestHTTPResource(value = "/health/live", management = true)
    URI health;

    /// A gateway that speaks TLS, but for its management.
    public static final class Tls implements QuarkusTestProfile {

        static final Path KEYS = Path.of("target", "door.p12").toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            keys();
            return Map.of(
                    "quarkus.tls.door.key-store.p12.path",
                    KEYS.toString(),
                    "quarkus.tls.door.key-store.p12.password",
                    PASSWORD,
                    "quarkus.http.tls-configuration-name",
                    "door",
                    "quarkus.http.test-ssl-port",
                    "0");
        }

        private static void keys() {
            try {
                Files.deleteIfExists(KEYS);
                var keytool =
                        new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "door",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost,ip:127.0.0.1",
                                "-keystore",
                                KEYS.toString(),
                                "-storepass",
                                PASSWORD);
                assertThat(keytool.start().onExit().join().exitValue()).isZero();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void clients_that_can_agree_on_http_2_and_the_others_are_served_too() throws Exception {
        INDICATORS.answersJson("{}");

        for (Version version : Version.values()) {
            var answer = get(version, indicators);

            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.sslSession()).isPresent();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{}");
        }
    }

    @Test
    void probes_need_no_key() throws Exception {
        assertThat(get(Version.HTTP_1_1, health).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> get(Version version, URI uri) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).sslContext(trust()).build()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    private static SSLContext trust() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Tls.KEYS)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("door", keys.getCertificate("door"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
