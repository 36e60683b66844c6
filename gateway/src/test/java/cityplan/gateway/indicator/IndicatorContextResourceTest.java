package cityplan.gateway.indicator;

import static cityplan.common.test.Api.api;
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
class IndicatorContextResourceTest {

    private static final String POWER = "/v1/indicators/POWER_CAPACITY/context?region=530100";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void an_indicator_stands_with_its_values_targets_and_projects() {
        api().get(POWER)
                .then()
                .statusCode(200)
                .body("region.name.en", equalTo("Kunming"))
                .body("indicator.unit", equalTo("KW_10K"))
                .body("observations.period", equalTo(List.of("2020")))
                .body("targets.target.bound", equalTo(List.of(1025, 1530)))
                .body("targets[0].evaluation.status", equalTo("not_assessable"))
                .body("targets[0].evaluation.plan", nullValue())
                .body("contributions", hasSize(5))
                .body(
                        "contributions.find { it.project.code == 'new-energy-base-3gw' }"
                                + ".contribution.amount",
                        equalTo(300));
    }

    @Test
    void what_is_open_coming_and_missing_adds_up() {
        api().get(POWER)
                .then()
                .body("delivery.open.value", equalTo(800))
                .body("delivery.byStage.stage", equalTo(List.of("under-construction")))
                .body("delivery.total.amount", equalTo(300))
                .body("delivery.unquantified", equalTo(4))
                .body("delivery.targets.toGo", equalTo(List.of(225, 730)))
                .body("delivery.targets.undated.amount", equalTo(List.of(300, 300)))
                .body("delivery.targets.gapInTime", equalTo(List.of(-225, -730)))
                .body("delivery.targets.gapAllDone", equalTo(List.of(75, -430)));
    }

    @Test
    void numbers_keep_their_digits() {
        String gdp = api().get("/v1/indicators/GDP/context?region=530100").asString();

        assertThat(gdp).contains("\"value\":7222.50");
    }

    @Test
    void a_district_counts_its_own_projects_and_says_how_many_name_no_region() {
        api().get("/v1/indicators/POWER_CAPACITY/context?region=530124")
                .then()
                .body("contributions.project.code", equalTo(List.of("fumin-pumped-storage")))
                .body("delivery.withoutRegion", equalTo(4));
    }

    @Test
    void without_the_projects_the_rest_still_answers() {
        PROJECTS.stop();
        try {
            api().get(POWER)
                    .then()
                    .statusCode(200)
                    .body("unreachable", hasItems("projects"))
                    .body("contributions", nullValue())
                    .body("delivery", nullValue())
                    .body("targets", hasSize(2));
        } finally {
            PROJECTS.start();
        }
    }

    @Test
    void what_is_not_known_is_a_404() {
        api().get("/v1/indicators/NO_SUCH/context?region=530100")
                .then()
                .statusCode(404)
                .body("detail", containsString("NO_SUCH"));
        api().get("/v1/indicators/GDP/context?region=999999")
                .then()
                .statusCode(404)
                .body("detail", containsString("999999"));
    }
}
