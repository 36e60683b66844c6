package cityplan.gateway.region;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
class RegionProfileResourceTest {

    private static final String PANLONG = "/v1/regions/530103/profile?year=2021";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_district_stands_beside_its_city_and_its_siblings() {
        api().get(PANLONG)
                .then()
                .statusCode(200)
                .body("region.name.en", equalTo("Panlong District"))
                .body("parent.code", equalTo("530100"))
                .body("year", equalTo(2021))
                .body("siblings.code", equalTo(List.of("530102", "530103", "530124", "KM-HTDZ")))
                .body("indicators", hasSize(1))
                .body("indicators[0].indicator.code", equalTo("GDP"))
                .body("indicators[0].observation.value", equalTo(1000))
                .body("indicators[0].share", equalTo(13.8f))
                .body("indicators[0].rank", equalTo(1))
                .body("indicators[0].siblings[0].qualifier", equalTo("at_least"));
        assertThat(api().get(PANLONG).asString()).contains("\"value\":7222.50");
    }

    @Test
    void its_projects_stand_by_stage_with_their_money() {
        api().get(PANLONG)
                .then()
                .body("portfolio.by", equalTo(List.of("stage")))
                .body("portfolio.total.projects", equalTo(2));

        assertThat(KunmingRows.ASKED)
                .anyMatch(uri ->
                        uri.startsWith("/v1/portfolio?")
                                && uri.contains("region=530103")
                                && uri.contains("year=2021")
                                && uri.contains("by=stage"));
    }

    @Test
    void the_topmost_region_stands_alone() {
        api().get("/v1/regions/530000/profile?year=2021")
                .then()
                .statusCode(200)
                .body("parent", nullValue())
                .body("siblings.code", equalTo(List.of("530000")))
                .body("indicators", hasSize(0));
    }

    @Test
    void only_indicators_of_some_themes_can_be_asked_for() {
        api().get(PANLONG + "&theme=INNOVATION").then().statusCode(200);

        assertThat(KunmingRows.ASKED)
                .anyMatch(uri ->
                        uri.startsWith("/v1/observations") && uri.contains("theme=INNOVATION"));
    }

    @Test
    void without_the_projects_the_rest_still_answers() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(PANLONG)
                .then()
                .statusCode(200)
                .body("unreachable", equalTo(List.of("projects")))
                .body("portfolio", nullValue())
                .body("indicators", hasSize(1));
    }

    @Test
    void what_is_not_known_is_a_404_and_what_is_wrong_a_400() {
        api().get("/v1/regions/999999/profile?year=2021")
                .then()
                .statusCode(404)
                .body("detail", containsString("999999"));
        badly().get("/v1/regions/530103/profile?yaer=2021&theme=%20")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("year", "yaer", "theme"));
    }
}
