package cityplan.gateway.project;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ProjectContextResourceTest {

    private static final String LINE_5 = "/v1/projects/metro-line-5/context";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_project_stands_with_its_stages_and_the_indicators_that_it_serves() {
        api().get(LINE_5)
                .then()
                .statusCode(200)
                .body("project.name.zh", equalTo("地铁5号线"))
                .body("stages.stages", hasSize(0))
                .body("stages.planned.stage[0]", equalTo("acceptance"))
                .body("stages.events", nullValue())
                .body("indicators.contribution.indicator", equalTo(List.of("METRO_LENGTH")))
                .body("indicators[0].indicator.unit", equalTo("KM"))
                .body("indicators[0].figures[0].value", equalTo(139.4f))
                .body("indicators[0].targets[0].target.bound", equalTo(238))
                .body("indicators[0].targets[0].evaluation.ruleSet", equalTo("standard-1"));
    }

    @Test
    void figures_and_targets_can_be_those_of_one_region() {
        api().get(LINE_5 + "?region=530102")
                .then()
                .statusCode(200)
                .body("indicators[0].figures", hasSize(0))
                .body("indicators[0].targets", hasSize(0));
    }

    @Test
    void without_the_indicators_the_rest_still_answers() {
        INDICATORS.stop();
        try {
            api().get(LINE_5)
                    .then()
                    .statusCode(200)
                    .body("unreachable", equalTo(List.of("indicators")))
                    .body("project.code", equalTo("metro-line-5"))
                    .body("indicators[0].contribution.indicator", equalTo("METRO_LENGTH"))
                    .body("indicators[0].figures", nullValue())
                    .body("indicators[0].indicator", nullValue());
        } finally {
            INDICATORS.start();
        }
    }

    @Test
    void without_the_projects_it_is_a_503() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(LINE_5).then().statusCode(503);
    }

    @Test
    void what_is_not_known_is_a_404() {
        api().get("/v1/projects/no-such/context")
                .then()
                .statusCode(404)
                .body("detail", containsString("no-such"));
        api().get(LINE_5 + "?region=999999")
                .then()
                .statusCode(404)
                .body("detail", containsString("999999"));
    }
}
