package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/// How plans stand as a whole.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ScorecardTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void every_target_counts_once_in_each_count() throws IOException {
        int all = 0;
        for (String plan : Kunming.plans()) {
            Response card = card(plan);
            int targets = card.path("targets");
            assertThat(sum(card.path("statuses.targets"))).isEqualTo(targets);
            assertThat(sum(card.path("groups.targets"))).isEqualTo(targets);
            assertThat(sum(card.path("notAssessable.targets")))
                    .isEqualTo(
                            card.<Integer>path(
                                    "statuses.find { it.status == 'not_assessable' }.targets"));
            all += targets;
        }

        assertThat(all).isEqualTo(531);
    }

    @Test
    void the_worst_and_best_gaps_compare_across_units() {
        Response card = card("ANNUAL_2021");

        card.then()
                .body("worst.indicator", equalTo(List.of("GDP")))
                .body("worst[0].gap", equalTo(-4.3f))
                .body("worst[0].gapInTolerances", equalTo(-8.6f))
                .body("best.indicator", hasItem("CPI"));
        List<Float> best = card.path("best.gapInTolerances");
        assertThat(best).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void different_bounds_for_one_series_and_period_are_listed() {
        card("FYP14")
                .then()
                .body(
                        "conflicts.indicator",
                        equalTo(List.of("POWER_CAPACITY", "YANGZONGHAI_WATER_CLASS")))
                .body("conflicts[0].sides.valueLow", containsInAnyOrder(1025, 1530))
                .body("conflicts[1].sides.status", containsInAnyOrder("lagging", "met_early"));
        card("ANNUAL_2022").then().body("conflicts", hasSize(0));
    }

    @Test
    void what_cannot_be_assessed_is_named_with_its_reason() {
        api().queryParam("at", "2024-06-30")
                .header("Accept-Language", "zh")
                .get("/v1/plans/ANNUAL_2021/scorecard")
                .then()
                .body("notAssessable.reason", equalTo(List.of("external_target")))
                .body("notAssessable[0].explanation", equalTo("目标值由省下达，文件中未公布。"))
                .body(
                        "notAssessable[0].items.indicator",
                        containsInAnyOrder("ENERGY_INTENSITY_CUT", "MAJOR_POLLUTANTS_CUT"));
    }

    @Test
    void a_plan_that_is_not_known_or_not_public_yet_has_none() {
        api().get("/v1/plans/FYP99/scorecard").then().statusCode(404);
        api().queryParam("at", "2021-01-01")
                .get("/v1/plans/FYP14/scorecard")
                .then()
                .statusCode(404);
        badly().get("/v1/plans/FYP14/scorecard?ruleSet=standard-2").then().statusCode(400);
    }

    private static Response card(String plan) {
        return api().queryParam("at", "2024-06-30").get("/v1/plans/" + plan + "/scorecard");
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
