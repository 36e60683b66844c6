package cityplan.gateway.limits;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// Clients that differ by their address on loopback.
@QuarkusTest
@QuarkusTestResource(StandIns.class)
class TurnstileTest {

    /// As many imports and exports may be asked for at once.
    private static final int BURST = 100;

    private static final long STEP = 20_000_000;

    private static final String EXPORT = "/v1/exports/regions";

    @TestHTTPResource URI gateway;

    @BeforeEach
    void answer() {
        INDICATORS.answersJson("{}");
    }

    @Test
    void every_answer_says_what_is_left() throws Exception {
        HttpResponse<String> answer = get(client(11), "/v1/regions");

        assertThat(answer.headers().firstValue("RateLimit-Policy"))
                .contains("\"requests\";q=1000;w=1");
        assertThat(answer.headers().firstValue("RateLimit")).contains("\"requests\";r=1999;t=1");
    }

    @Test
    void who_asks_for_too_much_is_told_when_to_come_again() throws Exception {
        HttpClient client = client(12);
        for (int i = 0; i < BURST; i++) {
            assertThat(get(client, EXPORT).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = get(client, EXPORT, "Accept-Language", "zh");
        for (int grown = 0; refused.statusCode() == 200 && grown < BURST; grown++) {
            refused = get(client, EXPORT, "Accept-Language", "zh");
        }

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After").map(Integer::valueOf))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 2));
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"bulk\";r=0;t=");
        assertThat(refused.body()).contains("/problems/too-many-requests", "请求过于频繁");
        assertThat(get(client, "/v1/regions").statusCode()).isEqualTo(200);
        assertThat(get(client(13), EXPORT).statusCode()).isEqualTo(200);
    }

    @Test
    void an_allowance_grows_again() throws Exception {
        HttpClient client = client(14);
        HttpResponse<String> answer = get(client, EXPORT);
        while (answer.statusCode() == 200) {
            answer = get(client, EXPORT);
        }
        long end = System.nanoTime() + 5_000_000_000L;
        while (answer.statusCode() == 429 && System.nanoTime() < end) {
            answer = get(client, EXPORT);
        }

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void only_so_many_refusals_are_waited_for() throws Exception {
        HttpClient client = client(15);
        while (get(client, EXPORT).statusCode() == 200) {
            // until nothing is left
        }
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            asked.add(
                    client.sendAsync(request(EXPORT), BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode)
                            .exceptionally(_ -> 0));
        }

        assertThat(asked.stream().map(CompletableFuture::join).distinct())
                .contains(0, 429)
                .isSubsetOf(0, 200, 429);
        assertThat(get(client(16), EXPORT).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_trickles_in_is_cut_off() throws Exception {
        INDICATORS.answers(request -> request.body().onSuccess(_ -> request.response().end("{}")));
        String head =
                "PUT /v1/regions/X HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100000\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", gateway.getPort())) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> trickle(socket));

            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
            trickle.join();
        }
    }

    /// One byte after the other, until the connection is gone.
    private static void trickle(Socket socket) {
        try {
            for (int i = 0; i < 1_000; i++) {
                socket.getOutputStream().write(' ');
                LockSupport.parkNanos(STEP);
            }
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static HttpClient client(int last) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}))
                .build();
    }

    private HttpResponse<String> get(HttpClient client, String path, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(path, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... headers) {
        URI uri = URI.create("http://127.0.0.1:" + gateway.getPort() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
