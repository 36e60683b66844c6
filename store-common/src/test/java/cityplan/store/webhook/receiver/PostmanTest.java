package cityplan.store.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.test.Receiver;
import cityplan.store.webhook.rule.Outcome;
import cityplan.store.webhook.rule.Outcome.Answered;
import cityplan.store.webhook.rule.Outcome.Reason;
import cityplan.store.webhook.rule.Outcome.Silent;
import cityplan.store.webhook.rule.ReceiverUrl;

import com.sun.net.httpserver.HttpHandler;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class PostmanTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final byte[] BODY = "{\"figure\":7222.50}".getBytes(StandardCharsets.UTF_8);

    private final Receiver receiver = Receiver.open();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        over.countDown();
        receiver.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void a_message_arrives_as_it_is() throws Exception {
        assertThat(sent(receiver.url())).isEqualTo(new Answered(204, "", Optional.empty()));

        Receiver.Taken taken = receiver.taken().getFirst();
        assertThat(taken.text()).isEqualTo("{\"figure\":7222.50}");
        assertThat(taken.target()).isEqualTo("/in?key=private");
        assertThat(taken.header("Host")).isEqualTo("127.0.0.1:" + receiver.port());
        assertThat(taken.header("webhook-id")).isEqualTo("one");
    }

    @Test
    void the_connection_goes_to_the_very_address_that_was_judged() throws Exception {
        var answers =
                new ArrayDeque<>(
                        List.of(
                                List.of(InetAddress.ofLiteral("127.0.0.1")),
                                List.of(InetAddress.ofLiteral("10.0.0.1"))));
        Postman postman = postman(_ -> answers.removeFirst(), "127.0.0.0/8");
        String url = "http://receiver.example:%d/in".formatted(receiver.port());

        assertThat(sent(postman, url)).isInstanceOf(Answered.class);
        assertThat(receiver.taken().getFirst().header("Host"))
                .isEqualTo("receiver.example:" + receiver.port());
        assertThat(answers).hasSize(1);
        assertThat(sent(postman, url)).isEqualTo(new Silent(Reason.ADDRESS_REFUSED));
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void one_address_that_is_not_public_spoils_all_of_a_name() throws Exception {
        Postman postman =
                postman(
                        _ ->
                                List.of(
                                        InetAddress.ofLiteral("127.0.0.1"),
                                        InetAddress.ofLiteral("::ffff:10.0.0.1")),
                        "127.0.0.0/8");

        assertThat(sent(postman, "http://receiver.example:%d/".formatted(receiver.port())))
                .isEqualTo(new Silent(Reason.ADDRESS_REFUSED));
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void without_being_allowed_nothing_on_this_machine_is_reached() throws Exception {
        Postman postman = postman(host -> List.of(InetAddress.getAllByName(host)));

        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
            assertThat(sent(postman, "http://%s:%d/".formatted(host, receiver.port())))
                    .as(host)
                    .isEqualTo(new Silent(Reason.ADDRESS_REFUSED));
        }
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws Exception {
        try (var inside = Receiver.open()) {
            receiver.does(Receiver.answering(302, "Location", inside.url()));

            assertThat(sent(receiver.url())).isEqualTo(new Answered(302, "", Optional.empty()));
            assertThat(inside.taken()).isEmpty();
        }
    }

    @Test
    void a_receiver_says_how_long_to_leave_it_alone() throws Exception {
        receiver.does(Receiver.answering(503, "Retry-After", "120"));
        assertThat(sent(receiver.url()))
                .isEqualTo(new Answered(503, "", Optional.of(Duration.ofMinutes(2))));

        receiver.does(Receiver.answering(429, "Retry-After", "Sun, 22 Nov 2026 02:01:00 GMT"));
        assertThat(sent(receiver.url()))
                .isEqualTo(new Answered(429, "", Optional.of(Duration.ofMinutes(1))));

        receiver.does(Receiver.answering(429, "Retry-After", "soon"));
        assertThat(sent(receiver.url())).isEqualTo(new Answered(429, "", Optional.empty()));
    }

    @Test
    void of_a_long_answer_the_beginning_is_kept() throws Exception {
        receiver.does(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            exchange.getResponseBody().write("no\0\n".getBytes(StandardCharsets.UTF_8));
            byte[] much = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(sent(receiver.url()))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answer -> {
                            assertThat(answer.status()).isEqualTo(500);
                            assertThat(answer.beginning())
                                    .startsWith("no xxx")
                                    .hasSizeBetween(990, 1000);
                        });
    }

    @Test
    void a_body_that_drips_does_not_hold_up_a_status() throws Exception {
        receiver.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('o');
            exchange.getResponseBody().flush();
            wait(over);
        });

        assertThat(sent(receiver.url())).isEqualTo(new Answered(200, "o", Optional.empty()));
    }

    @Test
    void who_does_not_answer_is_not_waited_for() throws Exception {
        receiver.does(exchange -> wait(over));

        assertThat(sent(receiver.url())).isEqualTo(new Silent(Reason.TIMEOUT));
    }

    @Test
    void every_way_to_be_silent_has_a_word() throws Exception {
        receiver.does(cutting());
        assertThat(sent(receiver.url())).isEqualTo(new Silent(Reason.CUT));

        assertThat(sent("http://127.0.0.1:%d/".formatted(nobodysPort())))
                .isEqualTo(new Silent(Reason.NO_CONNECTION));

        Postman lost =
                postman(host -> {
                    throw new UnknownHostException(host);
                });
        assertThat(sent(lost, "http://receiver.example/"))
                .isEqualTo(new Silent(Reason.UNKNOWN_HOST));
    }

    private static HttpHandler cutting() {
        return exchange -> {
            throw new IOException("the receiver broke down");
        };
    }

    private static int nobodysPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome sent(String url) throws InterruptedException {
        return sent(postman(host -> List.of(InetAddress.getAllByName(host)), "127.0.0.0/8"), url);
    }

    private static Outcome sent(Postman postman, String url) throws InterruptedException {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("webhook-id", "one");
        return postman.send(ReceiverUrl.parse(url).orElseThrow(), 0, headers, BODY);
    }

    private static Postman postman(Names names, String... allowed) {
        var config = new TestConfig(List.of(allowed), PATIENCE);
        return new Postman(
                VERTX,
                VERTX.createHttpClient(Postman.options(config)),
                new Reach(config, names),
                Clock.fixed(NOW, ZoneOffset.UTC),
                PATIENCE);
    }
}
