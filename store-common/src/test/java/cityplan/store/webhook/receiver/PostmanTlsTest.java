package cityplan.store.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.webhook.rule.Outcome;
import cityplan.store.webhook.rule.Outcome.Answered;
import cityplan.store.webhook.rule.Outcome.Reason;
import cityplan.store.webhook.rule.Outcome.Silent;
import cityplan.store.webhook.rule.ReceiverUrl;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A receiver that shows a certificate for `receiver.example`, at an address of this machine.
class PostmanTlsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PASSWORD = "changeit";

    @TempDir private static Path directory;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer receiver;

    @BeforeEach
    void open() throws Exception {
        Path store = directory.resolve("store.p12");
        if (!store.toFile().exists()) {
            certify(store);
        }
        receiver =
                vertx.createHttpServer(
                                new HttpServerOptions()
                                        .setSsl(true)
                                        .setSni(true)
                                        .setKeyCertOptions(keys()))
                        .requestHandler(request ->
                                request.response().end(request.connection().indicatedServerName()))
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
    }

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void tls_asks_for_the_name_though_the_connection_goes_to_an_address() throws Exception {
        assertThat(sent(true, "receiver.example"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> assertThat(answer.beginning()).isEqualTo("receiver.example"));
    }

    @Test
    void a_certificate_of_another_name_or_of_nobody_known_is_refused() throws Exception {
        assertThat(sent(true, "other.example")).isEqualTo(new Silent(Reason.TLS));
        assertThat(sent(false, "receiver.example")).isEqualTo(new Silent(Reason.TLS));
    }

    private Outcome sent(boolean trusted, String host) throws InterruptedException {
        var config = new TestConfig(List.of("127.0.0.1"), PATIENCE);
        var options = Postman.options(config);
        if (trusted) {
            options.setTrustOptions(keys());
        }
        var reach = new Reach(config, _ -> List.of(InetAddress.getLoopbackAddress()));
        var postman =
                new Postman(
                        vertx, vertx.createHttpClient(options), reach, Clock.systemUTC(), PATIENCE);
        var url = ReceiverUrl.parse("https://%s:%d/".formatted(host, receiver.actualPort()));
        return postman.send(url.orElseThrow(), 0, MultiMap.caseInsensitiveMultiMap(), new byte[0]);
    }

    private static PfxOptions keys() {
        return new PfxOptions()
                .setPath(directory.resolve("store.p12").toString())
                .setPassword(PASSWORD);
    }

    private static void certify(Path store) throws Exception {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "receiver",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=receiver.example",
                                "-ext",
                                "san=dns:receiver.example",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
    }
}
