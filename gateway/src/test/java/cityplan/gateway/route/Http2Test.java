package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.common.test.Metrics;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class Http2Test {

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    String management;

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();

    @BeforeEach
    void begins_a_connection() throws Exception {
        INDICATORS.answersJson("{}");
        assertThat(get("v1/indicators").version()).isEqualTo(Version.HTTP_2);
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void requests_share_a_connection_and_pass() throws Exception {
        HttpResponse<String> answer = get("v1/indicators");

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void a_body_passes() throws Exception {
        INDICATORS.answers(
                request -> request.body().onSuccess(body -> request.response().end(body)));

        assertThat(put("v1/indicators/GDP").body()).isEqualTo("{\"x\": 1}");
    }

    @Test
    void a_write_whose_service_ends_before_its_answer_is_a_503() throws Exception {
        INDICATORS.answers(request -> request.body().onSuccess(_ -> request.connection().close()));

        assertThat(put("v1/indicators/GDP").statusCode()).isEqualTo(503);
    }

    @Test
    void problems_are_problems() throws Exception {
        assertThat(type("v1/nothing")).isEqualTo("application/problem+json");
        assertThat(type("v1/indicators/%00")).isEqualTo("application/problem+json");
        INDICATORS.answers(request -> request.connection().close());
        assertThat(type("v1/indicators")).isEqualTo("application/problem+json");
    }

    @Test
    void an_answer_that_breaks_off_is_never_whole_and_leaves_the_others_on_its_connection_alone()
            throws Exception {
        INDICATORS.answers(request -> {
            if (request.path().endsWith("GDP")) {
                request.response().setChunked(true).write("half");
                later(200, () -> request.connection().close());
            } else {
                later(800, () -> request.response().end("whole"));
            }
        });
        var other =
                client.sendAsync(
                        HttpRequest.newBuilder(gateway.resolve("v1/indicators")).build(),
                        BodyHandlers.ofString());

        assertThatThrownBy(() -> get("v1/indicators/GDP")).isInstanceOf(IOException.class);

        assertThat(other.join().body()).isEqualTo("whole");
        assertThat(Metrics.value(management, "http_server_active_requests")).isLessThanOrEqualTo(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path)).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"x\": 1}"))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private String type(String path) throws IOException, InterruptedException {
        return get(path).headers().firstValue("Content-Type").orElse("none");
    }

    private static void later(long millis, Runnable task) {
        Vertx.currentContext().owner().setTimer(millis, _ -> task.run());
    }
}
