package cityplan.gateway.part;

import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cityplan.common.test.Metrics;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class PartMetricsTest {

    private static final String OVERVIEW = "/v1/overview?region=530100&year=2021";

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void an_answer_is_counted_and_its_first_byte_timed() {
        INDICATORS.answersJson("{}");
        double asked = requests();
        double begun = firstBytes();

        given().get("/v1/indicators").then().statusCode(200);

        assertThat(requests()).isEqualTo(asked + 1);
        assertThat(firstBytes()).isEqualTo(begun + 1);
    }

    @Test
    void a_service_that_is_down_is_a_failure_to_connect() {
        double before = failures("connect");

        INDICATORS.stop();
        try {
            given().get("/v1/indicators").then().statusCode(503);
            given().get(OVERVIEW);
        } finally {
            INDICATORS.start();
        }

        assertThat(failures("connect")).isEqualTo(before + 2);
    }

    @Test
    void a_service_that_is_slow_is_a_timeout() {
        INDICATORS.answers(_ -> {});
        double before = failures("timeout");

        given().get("/v1/indicators").then().statusCode(504);
        given().get(OVERVIEW);

        assertThat(failures("timeout")).isEqualTo(before + 2);
    }

    @Test
    void an_answer_that_breaks_off_is_cut_before_its_head_and_after() {
        double before = failures("cut");

        INDICATORS.answers(request -> request.connection().close());
        given().get("/v1/indicators").then().statusCode(503);
        INDICATORS.answers(request -> {
            request.response().putHeader("Content-Length", "10").write("half");
            request.connection().close();
        });
        Throwable half = catchThrowable(() -> given().get("/v1/indicators").asString());

        assertThat(half).isNotNull();
        assertThat(failures("cut")).isEqualTo(before + 2);
    }

    @Test
    void a_refusal_is_an_answer() {
        INDICATORS.answers(request -> request.response().setStatusCode(404).end());
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());
        double before = failures("connect") + failures("timeout") + failures("cut");

        given().get("/v1/indicators").then().statusCode(404);
        given().get(OVERVIEW);

        assertThat(failures("connect") + failures("timeout") + failures("cut")).isEqualTo(before);
    }

    private double requests() {
        return Metrics.value(
                management, "cityplan_backend_requests_total{backend=\"indicators-service\"}");
    }

    private double firstBytes() {
        return Metrics.value(
                management,
                "cityplan_backend_first_byte_seconds_count{backend=\"indicators-service\"}");
    }

    private double failures(String kind) {
        String series =
                "cityplan_backend_failures_total{backend=\"indicators-service\",kind=\"%s\"}";
        return Metrics.value(management, series.formatted(kind));
    }
}
