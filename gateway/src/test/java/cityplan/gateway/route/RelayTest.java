package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import static java.nio.charset.StandardCharsets.UTF_8;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class RelayTest {

    @TestHTTPResource("/v1/indicators")
    URI indicators;

    @TestHTTPResource("/v1/changes/indicators/stream")
    URI stream;

    @Test
    void a_service_that_is_down_is_a_503_that_names_it() {
        INDICATORS.stop();
        try {
            given().get("/v1/indicators")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .header("Cache-Control", "no-store")
                    .body("type", equalTo("/problems/unavailable"))
                    .body("detail", containsString("indicators-service"));
            given().multiPart("files", "a.csv", new byte[100_000])
                    .post("/v1/imports/indicators")
                    .then()
                    .statusCode(503);
        } finally {
            INDICATORS.start();
        }
    }

    @Test
    void a_service_that_is_back_answers_again_at_once() {
        INDICATORS.answersJson("{}");
        given().get("/v1/indicators").then().statusCode(200);

        INDICATORS.stop();
        INDICATORS.start();

        given().get("/v1/indicators").then().statusCode(200);
    }

    @Test
    void a_connection_closed_before_the_answer_is_a_503() {
        INDICATORS.answers(request -> request.connection().close());

        given().get("/v1/indicators").then().statusCode(503);
    }

    @Test
    void a_read_whose_connection_ends_before_the_answer_is_asked_once_more() {
        var asked = new AtomicInteger();
        INDICATORS.answers(request -> {
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().putHeader("Content-Type", "application/json").end("{}");
            }
        });

        given().get("/v1/indicators").then().statusCode(200);

        assertThat(asked).hasValue(2);
    }

    @Test
    void a_write_is_never_sent_twice() {
        var asked = new AtomicInteger();
        INDICATORS.answers(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        given().multiPart("files", "a.csv", new byte[10])
                .post("/v1/imports/indicators")
                .then()
                .statusCode(503);

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_key_reaches_the_service_and_its_word_that_this_is_a_repetition_the_client() {
        INDICATORS.answers(request ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Idempotency-Replayed", "true")
                        .end("{\"key\": \"%s\"}".formatted(request.getHeader("Idempotency-Key"))));

        given().header("Idempotency-Key", "k-1")
                .multiPart("files", "a.csv", new byte[10])
                .post("/v1/imports/indicators")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("key", equalTo("k-1"));
    }

    @Test
    void a_service_that_is_slow_is_a_504() {
        INDICATORS.answers(_ -> {});

        given().get("/v1/indicators")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/timed-out"));
    }

    @Test
    void a_service_that_is_slow_is_asked_once() {
        var asked = new AtomicInteger();
        INDICATORS.answers(_ -> asked.incrementAndGet());

        given().get("/v1/indicators").then().statusCode(504);

        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_takes_long_after_its_head_is_not_cut() {
        INDICATORS.answers(request -> {
            request.response().setChunked(true).write("first ");
            later(1_500, () -> request.response().end("last"));
        });

        given().get("/v1/indicators").then().statusCode(200).body(equalTo("first last"));
    }

    @Test
    void an_answer_of_known_length_that_breaks_off_is_never_taken_for_whole() {
        INDICATORS.answers(request -> {
            request.response().putHeader("Content-Length", "100").write("half");
            later(100, () -> request.connection().close());
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void an_answer_in_chunks_that_breaks_off_is_never_taken_for_whole() {
        INDICATORS.answers(request -> {
            request.response().setChunked(true).write("half");
            later(100, () -> request.connection().close());
        });

        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    @Test
    void the_body_of_a_get_is_not_handed_on() {
        INDICATORS.answers(
                request -> request.body().onSuccess(body -> length(request, body.length())));

        given().body("x".repeat(100)).get("/v1/indicators").then().body(equalTo("0"));
    }

    @Test
    void a_stream_of_events_passes_as_it_comes_and_its_end_is_told_to_the_service()
            throws Exception {
        var left = new CountDownLatch(1);
        INDICATORS.answers(request -> {
            request.connection().closeHandler(_ -> left.countDown());
            request.response()
                    .putHeader("Content-Type", "text/event-stream")
                    .setChunked(true)
                    .write("id: 1\n\n");
            later(1_500, () -> request.response().write("id: " + lastEventId(request) + "\n\n"));
        });

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(stream).header("Last-Event-ID", "7").build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
            assertThat(lines.readLine()).isEqualTo("id: 1");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("id: 7");
            assertThat(left.getCount()).isOne();
            client.shutdownNow();
        }

        assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static String lastEventId(HttpServerRequest request) {
        return request.getHeader("Last-Event-ID");
    }

    private static void length(HttpServerRequest request, int length) {
        request.response().end(String.valueOf(length));
    }

    private static void later(long millis, Runnable task) {
        Vertx.currentContext().owner().setTimer(millis, _ -> task.run());
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(indicators).build(), BodyHandlers.ofString());
        }
    }
}
