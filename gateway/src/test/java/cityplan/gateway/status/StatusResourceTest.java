package cityplan.gateway.status;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class StatusResourceTest {

    @BeforeEach
    void both_services_answer() {
        INDICATORS.answers(StatusResourceTest::answer);
        PROJECTS.answers(StatusResourceTest::answer);
    }

    private static void answer(HttpServerRequest request) {
        request.response().putHeader("API-Version", "0.7").end("{}");
    }

    @Test
    void services_that_answer_say_their_version() {
        api().get("/v1/status")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("services.part", contains("indicators", "projects"))
                .body("services.service", contains("indicators-service", "projects-service"))
                .body("services.reachable", contains(true, true))
                .body("services.version", contains("0.7", "0.7"));
    }

    @Test
    void a_service_that_is_down_is_not_reachable_since_it_was_first_seen_so() {
        Instant before = since(api().get("/v1/status"));
        PROJECTS.stop();
        Instant down;
        try {
            down = since(api().get("/v1/status"));
            api().get("/v1/status")
                    .then()
                    .body("services.reachable", contains(true, false))
                    .body("services[1].version", equalTo("0.7"))
                    .body("services[1].since", equalTo(down.toString()));
        } finally {
            PROJECTS.start();
        }

        assertThat(down).isAfter(before);
        assertThat(since(api().get("/v1/status"))).isAfter(down);
    }

    @Test
    void a_service_that_is_slow_or_fails_does_not_hold_up_the_answer() {
        INDICATORS.answers(_ -> {});
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());
        long begun = System.nanoTime();

        api().get("/v1/status").then().body("services.reachable", contains(false, false));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private static Instant since(Response status) {
        return Instant.parse(status.path("services[1].since"));
    }
}
