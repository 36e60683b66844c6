package cityplan.gateway.theme;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.PROJECTS;

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
class ThemeContextResourceTest {

    private static final String SECURITY = "/v1/themes/SECURITY/context?region=530100";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_theme_stands_with_its_indicators_and_what_serves_them() {
        api().get(SECURITY)
                .then()
                .statusCode(200)
                .body("theme.name.en", equalTo("Security"))
                .body("region.code", equalTo("530100"))
                .body("indicators.indicator.code", equalTo(List.of("POWER_CAPACITY")))
                .body("indicators[0].figures[0].value", equalTo(800))
                .body("indicators[0].targets.target.bound", equalTo(List.of(1025, 1530)))
                .body("statuses.targets.sum()", equalTo(2))
                .body("projects", hasSize(5))
                .body(
                        "projects.find { it.project.code == 'new-energy-base-3gw' }"
                                + ".contributions.amount",
                        equalTo(List.of(300)))
                .body("programmes", hasSize(2))
                .body(
                        "programmes.find { it.programme.code == 'fyp14-box-19-energy-hub' }"
                                + ".projects",
                        equalTo(List.of("jinsha-renewable-base", "wudongde-hydropower-station")))
                .body("withoutRegion", equalTo(0));
    }

    @Test
    void a_district_has_its_own_projects() {
        api().get("/v1/themes/SECURITY/context?region=530124")
                .then()
                .body("projects.project.code", equalTo(List.of("fumin-pumped-storage")))
                .body("programmes.programme.code", equalTo(List.of("key-projects-2024")))
                .body("withoutRegion", equalTo(4));
    }

    @Test
    void statuses_are_counted_whatever_is_shown() {
        api().get(SECURITY + "&view=full")
                .then()
                .body("statuses.status", hasItems("not_assessable"));
    }

    @Test
    void without_the_projects_the_rest_still_answers() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(SECURITY)
                .then()
                .statusCode(200)
                .body("unreachable", equalTo(List.of("projects")))
                .body("projects", nullValue())
                .body("programmes", nullValue())
                .body("indicators", hasSize(1));
    }

    @Test
    void what_is_not_known_is_a_404() {
        api().get("/v1/themes/NO_SUCH/context?region=530100")
                .then()
                .statusCode(404)
                .body("detail", containsString("NO_SUCH"));
        api().get("/v1/themes/SECURITY/context?region=999999")
                .then()
                .statusCode(404)
                .body("detail", containsString("999999"));
    }
}
