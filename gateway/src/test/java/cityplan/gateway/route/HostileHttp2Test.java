package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;
import cityplan.gateway.route.RawHttp2.Frame;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class HostileHttp2Test {

    private static final long STEP = 100_000_000;

    @TestHTTPResource URI gateway;

    private final AtomicInteger received = new AtomicInteger();

    @BeforeEach
    void the_service_counts() {
        INDICATORS.answers(request -> {
            received.incrementAndGet();
            request.response().end("{}");
        });
    }

    @Test
    void a_plain_request_passes() throws IOException {
        assertThat(ask("te", "trailers")).isEqualTo("{}");
        assertThat(received).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-a | b\\r\\nx-b: c",
                "x-a | b\\r\\n folded",
                "x-a | b\\r\\n\\r\\nGET /v1/themes HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n",
                "x-a | b\\0c",
                "x-a\\r\\nx | b",
                "x a | b",
                "x:a | b",
                "X-A | b",
                "te | gzip",
                "connection | close",
                "transfer-encoding | chunked",
                "upgrade | websocket",
                "host | elsewhere",
                ":path | /v1/themes",
                ":authority | elsewhere",
                ":evil | x"
            })
    void what_http_1_would_read_otherwise_reaches_no_service(String name, String value)
            throws IOException {
        assertThat(ask(written(name), written(value))).isIn("reset", "refused");
        assertThat(received).hasValue(0);
    }

    @Test
    void a_target_that_is_elsewhere_reaches_no_service() throws IOException {
        for (String[] pseudo :
                new String[][] {
                    {"gopher", "localhost", "/v1/indicators"},
                    {"http", "u@localhost", "/v1/indicators"},
                    {"http", "", "/v1/indicators"},
                    {"http", "localhost", "http://elsewhere/v1/indicators"},
                    {"http", "localhost", "v1/indicators"},
                    {"http", "localhost", "/v1/../v1/indicators"},
                    {"http", "localhost", "/v1/indicators;a=b"}
                }) {
            try (var connection = new RawHttp2(gateway.getPort())) {
                connection.head(
                        1,
                        true,
                        ":method",
                        "GET",
                        ":scheme",
                        pseudo[0],
                        ":authority",
                        pseudo[1],
                        ":path",
                        pseudo[2]);

                assertThat(answer(connection)).isIn("reset", "refused");
            }
        }
        assertThat(received).hasValue(0);
    }

    @Test
    void a_body_is_as_long_as_it_says() throws IOException {
        for (String length : new String[] {"1", "10", "-2"}) {
            try (var connection = new RawHttp2(gateway.getPort())) {
                connection.head(
                        1,
                        false,
                        ":method",
                        "PUT",
                        ":scheme",
                        "http",
                        ":authority",
                        "localhost",
                        ":path",
                        "/v1/indicators/GDP",
                        "content-length",
                        length);
                connection.body(1, "{}");

                assertThat(answer(connection)).isIn("reset", "refused");
            }
        }
    }

    @Test
    void who_begins_and_cancels_without_end_is_sent_away() throws IOException {
        assertThat(isSentAway()).isTrue();
        String answer = ask("x-a", "b");
        for (int i = 0; i < 50 && !answer.equals("{}"); i++) {
            LockSupport.parkNanos(STEP);
            answer = ask("x-a", "b");
        }
        assertThat(answer).isEqualTo("{}");
    }

    /// Whether a connection is ended on which streams are begun and cancelled.
    private boolean isSentAway() throws IOException {
        try (var connection = new RawHttp2(gateway.getPort())) {
            for (int stream = 1; stream < 2_000; stream += 2) {
                connection.head(stream, true, get());
                connection.cancel(stream);
            }
            return connection.next(RawHttp2.AWAY).type() == RawHttp2.AWAY;
        } catch (SocketException closed) {
            return true;
        }
    }

    /// What comes of a GET with another header: its body, `refused` or `reset`.
    private String ask(String name, String value) throws IOException {
        try (var connection = new RawHttp2(gateway.getPort())) {
            connection.head(1, true, get(name, value));
            return answer(connection);
        }
    }

    private static String answer(RawHttp2 connection) throws IOException {
        Frame frame = connection.next(RawHttp2.DATA, RawHttp2.RESET);
        if (frame.type() != RawHttp2.DATA) {
            return "reset";
        }
        String body = new String(frame.payload(), StandardCharsets.UTF_8);
        return body.contains("/problems/") ? "refused" : body;
    }

    private static String written(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
    }

    /// The head of a GET, with more fields.
    private static String[] get(String... more) {
        var fields =
                List.of(
                        ":method",
                        "GET",
                        ":scheme",
                        "http",
                        ":authority",
                        "localhost",
                        ":path",
                        "/v1/indicators");
        return Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
