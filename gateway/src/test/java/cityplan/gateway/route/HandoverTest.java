package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class HandoverTest {

    private final BlockingQueue<HttpServerRequest> received = new ArrayBlockingQueue<>(8);

    @BeforeEach
    void the_service_keeps_what_it_gets() {
        INDICATORS.answers(this::keep);
    }

    @Test
    void language_format_and_authorization_reach_the_service() throws InterruptedException {
        given().header("Accept", "text/csv")
                .header("Accept-Language", "zh")
                .header("Authorization", "Bearer abc")
                .get("/v1/indicators");

        HttpServerRequest request = received.take();
        assertThat(request.getHeader("Accept")).isEqualTo("text/csv");
        assertThat(request.getHeader("Accept-Language")).isEqualTo("zh");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer abc");
    }

    @Test
    void what_a_client_says_of_where_it_comes_from_is_not_believed() throws InterruptedException {
        given().header("Forwarded", "for=6.6.6.6;host=evil;proto=https")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "6.6.6.6")
                .header("Connection", "keep-alive, X-Hop")
                .header("X-Hop", "evil")
                .get("/v1/indicators");

        HttpServerRequest request = received.take();
        assertThat(request.headers().toString()).doesNotContain("6.6.6.6").doesNotContain("evil");
        assertThat(request.headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(request.headers().getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(request.getHeader("X-Forwarded-Host")).startsWith("localhost");
    }

    @Test
    void a_trace_goes_on_and_the_request_id_is_echoed_once() throws InterruptedException {
        Headers answer =
                given().header(
                                "traceparent",
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                        .header("X-Request-Id", "form-17")
                        .get("/v1/indicators")
                        .headers();

        HttpServerRequest request = received.take();
        assertThat(request.headers().getAll("traceparent"))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent)
                                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                                .doesNotContain("00f067aa0ba902b7"));
        assertThat(request.headers().getAll("X-Request-Id")).containsExactly("form-17");
        assertThat(answer.getValues("X-Request-Id")).containsExactly("form-17");
        assertThat(answer.getValues("API-Version")).hasSize(1);
        assertThat(answer.getValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    private void keep(HttpServerRequest request) {
        received.add(request);
        request.response()
                .putHeader("X-Request-Id", request.getHeader("X-Request-Id"))
                .putHeader("API-Version", "0.1")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Connection", "keep-alive")
                .end();
    }
}
