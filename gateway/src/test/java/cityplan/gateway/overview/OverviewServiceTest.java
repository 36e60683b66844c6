package cityplan.gateway.overview;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class OverviewServiceTest {

    private static final String IN_2021 = "/v1/overview?region=530100&year=2021";

    @BeforeEach
    void both_services_answer() {
        Kunming.answers();
    }

    @Test
    void without_the_projects_the_rest_still_answers() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(IN_2021)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("unreachable", equalTo(List.of("projects")))
                .body("portfolio", nullValue())
                .body("asOf.projects", nullValue())
                .body("indicators.code", hasItems("GDP"));
    }

    @Test
    void without_the_indicators_the_rest_still_answers() {
        INDICATORS.stop();
        try {
            api().get(IN_2021)
                    .then()
                    .statusCode(200)
                    .body("unreachable", equalTo(List.of("indicators")))
                    .body("indicators", nullValue())
                    .body("missing", nullValue())
                    .body("at", equalTo("2026-11-22"))
                    .body("portfolio.projects", equalTo(15));
        } finally {
            INDICATORS.start();
        }
    }

    @Test
    void a_part_that_is_slow_counts_as_unreachable() {
        PROJECTS.answers(_ -> {});

        api().get(IN_2021).then().statusCode(200).body("unreachable", equalTo(List.of("projects")));
    }

    @Test
    void without_both_it_is_a_503() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        PROJECTS.answers(request -> request.connection().close());

        api().get(IN_2021)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void a_service_that_refuses_the_question_is_our_own_fault() {
        PROJECTS.answers(request -> request.response().setStatusCode(400).end());

        api().get(IN_2021).then().statusCode(500).body("type", equalTo("/problems/internal"));
    }
}
