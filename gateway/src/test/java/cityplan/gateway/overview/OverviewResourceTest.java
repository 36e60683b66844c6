package cityplan.gateway.overview;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class OverviewResourceTest {

    private static final String IN_2021 = "/v1/overview?region=530100&year=2021";

    @BeforeEach
    void both_services_answer() {
        Kunming.answers();
    }

    @Test
    void a_year_shows_actual_target_and_distance() {
        String body =
                api().get(IN_2021)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("region", equalTo("530100"))
                        .body("asOf.indicators", equalTo("2026-11-20T08:00:00.123456Z"))
                        .body("asOf.projects", equalTo("2026-11-20T09:00:00Z"))
                        .body("at", equalTo("2026-11-22"))
                        .body("indicators.code", equalTo(List.of("GDP", "CPI")))
                        .body(
                                "indicators[0].figures[0].actual.statements[0].source",
                                equalTo("PLAN_2022"))
                        .body("indicators[0].figures[1].measure", equalTo("YOY"))
                        .body("indicators[0].figures[1].targets[0].plan", equalTo("ANNUAL_2021"))
                        .body("unreachable", empty())
                        .extract()
                        .asString();

        assertThat(body).contains("\"value\":7222.50").contains("\"distance\":-4.3");
    }

    @Test
    void the_projects_stand_by_sector_and_stage() {
        api().get(IN_2021)
                .then()
                .body("portfolio.projects", equalTo(15))
                .body("portfolio.withoutRegion", equalTo(2))
                .body("portfolio.bySector[0].sector", equalTo("transport"))
                .body("portfolio.bySector[0].projects", equalTo(15))
                .body("portfolio.bySector[0].byStage[0].stage", equalTo("under-construction"))
                .body("portfolio.bySector[0].byStage[1].stage", nullValue());
    }

    @Test
    void a_year_with_targets_and_no_figures_says_so() {
        api().get("/v1/overview?region=530100&year=2022")
                .then()
                .statusCode(200)
                .body("indicators[0].figures.actual", equalTo(Collections.singletonList(null)))
                .body("indicators[0].figures[0].targets[0].distance", nullValue())
                .body("missing.find { it.indicator == 'GDP' }.what", equalTo("actual"))
                .body("missing.find { it.indicator == 'CPI' }.what", equalTo("both"))
                .body("missing.find { it.indicator == 'FOREST_COVER' }.what", equalTo("indicator"));
    }

    @Test
    void all_figures_are_asked_for_at_the_moment_of_the_first_answer() {
        api().get(IN_2021 + "&at=2024-06-30").then().statusCode(200);

        assertThat(Kunming.ASKED)
                .contains("/v1/regions?code=530100&at=2024-06-30")
                .anyMatch(uri -> uri.startsWith("/v1/portfolio") && uri.contains("at=2024-06-30"))
                .filteredOn(uri -> uri.contains("asOf=2026-11-20T08%3A00%3A00.123456Z"))
                .filteredOn(uri -> uri.contains("at=2026-11-22") && uri.contains("limit=500"))
                .hasSize(3);
    }

    @Test
    void an_unchanged_overview_is_not_sent_again() {
        String tag = api().get(IN_2021).header("ETag");

        api().header("If-None-Match", tag)
                .get(IN_2021)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache");
        api().header("If-None-Match", tag)
                .get("/v1/overview?region=530100&year=2022")
                .then()
                .statusCode(200);
        api().header("If-None-Match", tag)
                .header("Accept-Language", "zh")
                .get(IN_2021)
                .then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void a_region_that_is_not_known_is_a_404() {
        api().get("/v1/overview?region=999999&year=2021")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("999999"));
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        badly().get("/v1/overview?year=soon&at=2999-01-01&regoin=530100")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("region", "year", "at", "regoin"))
                .body("errors.find { it.parameter == 'region' }.code", equalTo("required"))
                .body("errors.find { it.parameter == 'year' }.code", equalTo("year-expected"))
                .body("errors.find { it.parameter == 'at' }.code", equalTo("in-the-future"));
        assertThat(Kunming.ASKED).isEmpty();
    }

    @Test
    void nothing_but_json_is_offered() {
        badly().accept("text/csv").get(IN_2021).then().statusCode(406);
        badly().header("Accept", "garbage").get(IN_2021).then().statusCode(406);
        badly().post(IN_2021).then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
