package cityplan.gateway.report;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.gateway.KunmingRows.ASKED;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class PlanReportResourceTest {

    private static final String REPORT = "/v1/plans/FYP14/report?at=2024-06-30";
    private static final String YEARLY = "/v1/plans/ANNUAL_2021/report?at=2024-06-30";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_report_tells_of_every_target_of_the_plan() {
        api().get(REPORT)
                .then()
                .statusCode(200)
                .body("plan.code", equalTo("FYP14"))
                .body("region.code", equalTo("530100"))
                .body("kind", equalTo("mid-term"))
                .body("ruleSet", equalTo("standard-1"))
                .body("summary.targets", equalTo(3))
                .body("summary.judged", equalTo(0))
                .body("summary.statuses.find { it.status == 'not_assessable' }.targets", equalTo(3))
                .body("themes.theme.code", equalTo(List.of("SECURITY", "INFRASTRUCTURE")))
                .body("notJudged.targets.flatten()", hasSize(3))
                .body("conflicts.indicator", equalTo(List.of("POWER_CAPACITY")))
                .body("units.code", hasItems("KW_10K", "KM"))
                .body("unreachable", empty());
    }

    @Test
    void a_target_stands_with_the_figures_that_it_was_judged_by() {
        api().get(YEARLY)
                .then()
                .body("themes[0].indicators.indicator.code", equalTo(List.of("GDP")))
                .body("themes[0].indicators[0].targets[0].evaluation.status", equalTo("missed"))
                .body("themes[0].indicators[0].targets[0].evaluation.plan", nullValue())
                .body("themes[0].indicators[0].targets[0].figures.role", equalTo(List.of("actual")))
                .body(
                        "themes[0].indicators[0].targets[0].figures[0].statements.source",
                        equalTo(List.of("PLAN_2022")))
                .body("standsOut.missed.indicator", equalTo(List.of("GDP")))
                .body("standsOut.missed[0].distance", equalTo(-8.6f))
                .body("headlines.measure", equalTo(List.of("YOY")))
                .body("sources.number", hasItem(1))
                .body("sources.source.id", hasItem("PLAN_2022"));
    }

    @Test
    void workings_are_left_out_of_the_basic_view() {
        api().get(YEARLY).then().body("themes[0].toString()", not(containsString("formulas")));
        api().get(YEARLY + "&view=full")
                .then()
                .body(
                        "themes[0].indicators[0].targets[0].evaluation.derivation.inputs.role",
                        hasItem("target"));
    }

    @Test
    void fields_cut_it_down() {
        cutDown()
                .get(REPORT + "&fields=summary.targets,plan.code")
                .then()
                .statusCode(200)
                .body("summary", equalTo(Map.of("targets", 3)))
                .body("plan", equalTo(Map.of("code", "FYP14")))
                .body("themes", nullValue());
    }

    @Test
    void the_projects_that_carry_the_plan_stand_beside() {
        api().get(REPORT)
                .then()
                .body("projects.byStage.by", equalTo(List.of("stage")))
                .body("projects.lateMilestones.items.milestone.state", equalTo(List.of("late")))
                .body("projects.contributions.indicator", hasItem("POWER_CAPACITY"))
                .body(
                        "projects.contributions.find { it.indicator == 'POWER_CAPACITY' }"
                                + ".stages.find { it.stage == 'under-construction' }.amount",
                        equalTo(300))
                .body(
                        "projects.contributions.find { it.indicator == 'POWER_CAPACITY' }"
                                + ".largest.project.code",
                        equalTo(List.of("new-energy-base-3gw")));
    }

    @Test
    void without_the_projects_they_are_named_and_not_guessed() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(REPORT)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("unreachable", equalTo(List.of("projects")))
                .body("projects", nullValue())
                .body("summary.targets", equalTo(3));
    }

    @Test
    void without_the_indicators_there_is_no_report() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());

        api().get(REPORT).then().statusCode(503);
    }

    @Test
    void a_region_cuts_targets_and_projects() {
        api().get(REPORT + "&region=530102")
                .then()
                .body("region.code", equalTo("530102"))
                .body("summary.targets", equalTo(0))
                .body("themes", empty())
                .body("links.self", containsString("region=530102"));
        assertThat(ASKED).anyMatch(uri -> uri.contains("/v1/portfolio") && uri.contains("530102"));
    }

    @Test
    void the_address_that_it_names_gives_the_same_report() {
        String now = api().get(REPORT).asString();
        String self = JsonPath.from(now).getString("links.self");

        assertThat(api().get(self).asString()).isEqualTo(now);
    }

    @Test
    void a_yearly_plan_has_an_annual_report() {
        api().get(YEARLY).then().statusCode(200).body("kind", equalTo("annual"));
        assertThat(ASKED)
                .anyMatch(uri -> uri.contains("/v1/portfolio") && uri.contains("year=2021"));
    }

    @Test
    void what_is_wrong_is_told_at_once() {
        api().get("/v1/plans/NO_SUCH/report").then().statusCode(404);
        badly().get("/v1/plans/FYP14/report?regin=1&fields=nothing&format=pdf&lang=fr&view=all")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("regin", "fields", "format", "lang", "view"));
        badly().header("Accept", "text/csv").get(REPORT).then().statusCode(406);
    }
}
