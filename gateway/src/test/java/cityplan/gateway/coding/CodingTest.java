package cityplan.gateway.coding;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.GZIPInputStream;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class CodingTest {

    private static final String BODY = "{\"value\":7222.50}".repeat(100);
    private static final String PLAIN = "\"v-1\"";
    private static final String GZIP = "\"v-1gzip\"";

    @TestHTTPResource("/v1/indicators")
    URI indicators;

    @TestHTTPResource("/v1/changes/indicators/stream")
    URI stream;

    private final ArrayBlockingQueue<HttpServerRequest> received = new ArrayBlockingQueue<>(8);

    @BeforeEach
    void answers() {
        INDICATORS.answers(request -> {
            received.add(request);
            String type =
                    request.path().endsWith("stream") ? "text/event-stream" : "application/json";
            request.response()
                    .putHeader("ETag", PLAIN)
                    .putHeader("Vary", "Accept")
                    .putHeader("Content-Type", type);
            if (PLAIN.equals(request.getHeader("If-None-Match"))) {
                request.response().setStatusCode(304).end();
            } else {
                request.response().end(BODY);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_goes_out_compressed_under_a_tag_of_its_own(Version version) throws Exception {
        var answer = get(version, indicators, "Accept-Encoding", "deflate, gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo(GZIP);
        assertThat(header(answer, "Vary").split(", ")).contains("Accept", "Accept-Encoding");
        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.body().length).isLessThan(BODY.length() / 5);
        assertThat(unzipped(answer.body())).isEqualTo(BODY);
        assertThat(received.take().getHeader("Accept-Encoding")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void who_does_not_ask_for_it_gets_the_plain_form(Version version) throws Exception {
        var answer = get(version, indicators, "Accept-Encoding", "br, gzip;q=0");

        assertThat(new String(answer.body(), UTF_8)).isEqualTo(BODY);
        assertThat(header(answer, "ETag")).isEqualTo(PLAIN);
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        assertThat(header(answer, "Vary").split(", ")).contains("Accept", "Accept-Encoding");
    }

    @ParameterizedTest
    @EnumSource
    void whichever_form_a_client_holds_is_known(Version version) throws Exception {
        for (String held : new String[] {PLAIN, GZIP}) {
            var answer = get(version, indicators, "Accept-Encoding", "gzip", "If-None-Match", held);

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(header(answer, "ETag")).isEqualTo(held);
            assertThat(received.take().getHeader("If-None-Match")).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void heads_and_streams_of_events_are_plain(Version version) throws Exception {
        var head =
                send(
                        version,
                        HttpRequest.newBuilder(indicators)
                                .HEAD()
                                .header("Accept-Encoding", "gzip"));
        var events = get(version, stream, "Accept-Encoding", "gzip");

        assertThat(header(head, "ETag")).isEqualTo(PLAIN);
        assertThat(new String(events.body(), UTF_8)).isEqualTo(BODY);
    }

    private static HttpResponse<byte[]> get(Version version, URI what, String... headers)
            throws IOException, InterruptedException {
        return send(version, HttpRequest.newBuilder(what).headers(headers));
    }

    private static HttpResponse<byte[]> send(Version version, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String unzipped(byte[] body) throws IOException {
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unzipped.readAllBytes(), UTF_8);
        }
    }
}
