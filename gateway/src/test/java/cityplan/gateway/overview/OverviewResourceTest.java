package cityplan.gateway.overview;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.gateway.KunmingRows.ASKED;
import static cityplan.gateway.KunmingRows.PROJECTS_LAST;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
class OverviewResourceTest {

    private static final String IN_2021 = "/v1/overview?region=530100&year=2021";
    private static final String SINCE = IN_2021 + "&since=2026-11-01T00:00:00Z";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_year_shows_actual_target_distance_and_evaluation() {
        String body =
                api().get(IN_2021)
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("region", equalTo("530100"))
                        .body("asOf.indicators", equalTo(PROJECTS_LAST))
                        .body("asOf.projects", equalTo(PROJECTS_LAST))
                        .body("at", equalTo("2026-11-22"))
                        .body("indicators.code", equalTo(List.of("GDP")))
                        .body("indicators[0].figures.measure", equalTo(List.of("LEVEL", "YOY")))
                        .body(
                                "indicators[0].figures[0].actual.statements[0].source",
                                equalTo("PLAN_2022"))
                        .body(
                                "indicators[0].figures[0].series.period",
                                equalTo(List.of("2020", "2021")))
                        .body("indicators[0].figures[1].targets[0].plan", equalTo("ANNUAL_2021"))
                        .body(
                                "indicators[0].figures[1].targets[0].evaluation.status",
                                equalTo("missed"))
                        .body("unreachable", empty())
                        .extract()
                        .asString();

        assertThat(body).contains("\"value\":7222.5").contains("\"distance\":-4.3");
    }

    @Test
    void the_worst_of_the_year_is_named() {
        api().get(IN_2021)
                .then()
                .body("shortfalls", hasSize(1))
                .body("shortfalls[0].name.en", equalTo("Gross regional product"))
                .body("shortfalls[0].target.bound", equalTo(8))
                .body("shortfalls[0].evaluation.gap", equalTo(-4.3f))
                .body(
                        "portfolio.behind.project",
                        equalTo(List.of("jinsha-renewable-base", "county-rooftop-solar-pilot")))
                .body("portfolio.behind[0].execution.lead", equalTo(-60.5f))
                .body(
                        "portfolio.behind[0].name.en",
                        equalTo("Jinsha River Hydro-Wind-Solar Energy Base"))
                .body("portfolio.late", hasSize(1))
                .body("portfolio.late[0].milestone.delayDays", equalTo(1900));
        assertThat(ASKED)
                .anyMatch(
                        uri -> uri.startsWith("/v1/investment-lines") && uri.contains("sort=-plan"))
                .anyMatch(uri -> uri.startsWith("/v1/milestones") && uri.contains("limit=5"));
    }

    @Test
    void the_projects_stand_by_sector_and_stage_with_their_lights() {
        api().get(IN_2021)
                .then()
                .body("portfolio.projects", equalTo(2))
                .body("portfolio.withoutRegion", equalTo(242))
                .body("portfolio.bySector[0].sector", equalTo("transport"))
                .body("portfolio.bySector[0].projects", equalTo(15))
                .body("portfolio.bySector[0].byStage[0].stage", equalTo("under-construction"))
                .body("portfolio.bySector[0].byStage[1].stage", nullValue())
                .body("portfolio.total.lights", aMapWithSize(4));
    }

    @Test
    void what_is_missing_is_named() {
        api().get(IN_2021)
                .then()
                .body("missing.find { it.indicator == 'FOREST_COVER' }.what", equalTo("indicator"));
    }

    @Test
    void what_changed_since_a_moment_is_told_when_it_is_asked_for() {
        api().get(IN_2021)
                .then()
                .body("changedFigures", nullValue())
                .body("changedProjects", nullValue());

        api().get(SINCE)
                .then()
                .body("changedFigures.since", equalTo("2026-11-01T00:00:00Z"))
                .body("changedFigures.items[0].indicator", equalTo("GDP"))
                .body("changedProjects.complete", equalTo(true))
                .body(
                        "changedProjects.items.project",
                        equalTo(List.of("county-rooftop-solar-pilot", "fumin-pumped-storage")))
                .body("changedProjects.items[0].changes", equalTo(2))
                .body("changedProjects.items[0].last", equalTo("2026-11-12T08:00:00Z"));
        assertThat(ASKED)
                .anyMatch(uri -> uri.contains("updatedAfter=2026-11-01T00%3A00%3A00Z"))
                .anyMatch(uri ->
                        uri.startsWith("/v1/changes/projects")
                                && uri.contains("since=2026-11-01T00%3A00%3A00Z"));
    }

    @Test
    void all_is_asked_for_at_one_moment() {
        api().get(SINCE + "&at=2024-06-30")
                .then()
                .statusCode(200)
                .body("at", equalTo("2024-06-30"));

        assertThat(ASKED)
                .allMatch(uri -> uri.contains("at=2024-06-30"))
                .filteredOn(uri -> !uri.startsWith("/v1/themes") && !uri.startsWith("/v1/sectors"))
                .hasSizeGreaterThan(9)
                .allMatch(uri -> uri.contains("asOf=2026-11-20T09%3A00%3A00Z"));
    }

    @Test
    void a_phone_asks_for_what_it_shows() {
        String few =
                cutDown().get(IN_2021 + "&fields=indicators.code,portfolio.projects").asString();

        assertThat(few)
                .isEqualTo(
                        """
                        {"asOf":{"indicators":"2026-11-20T09:00:00Z",\
                        "projects":"2026-11-20T09:00:00Z"},"at":"2026-11-22",\
                        "indicators":[{"code":"GDP"}],"portfolio":{"projects":2},"unreachable":[]}\
                        """);
        api().get(IN_2021 + "&view=full")
                .then()
                .body("shortfalls[0].evaluation.derivation.rule", equalTo("3-period-over"));
    }

    @Test
    void without_the_projects_the_rest_still_answers() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        api().get(SINCE)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("unreachable", equalTo(List.of("projects")))
                .body("portfolio", nullValue())
                .body("changedProjects", nullValue())
                .body("asOf.projects", nullValue())
                .body("indicators.code", hasItems("GDP"));
    }

    @Test
    void without_the_indicators_the_rest_still_answers() {
        INDICATORS.stop();
        try {
            api().get(SINCE)
                    .then()
                    .statusCode(200)
                    .body("unreachable", equalTo(List.of("indicators")))
                    .body("indicators", nullValue())
                    .body("missing", nullValue())
                    .body("shortfalls", nullValue())
                    .body("at", equalTo("2026-11-22"))
                    .body("portfolio.projects", equalTo(2));
        } finally {
            INDICATORS.start();
        }
    }

    @Test
    void without_both_it_is_a_503() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        PROJECTS.answers(request -> request.connection().close());

        for (String moments : List.of("", "&asOf=2026-11-20T10:00:00Z&at=2024-06-30")) {
            api().get(IN_2021 + moments)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/unavailable"));
        }
    }

    @Test
    void a_service_that_refuses_the_question_is_our_own_fault() {
        PROJECTS.answers(request -> request.response().setStatusCode(400).end());

        api().get(IN_2021).then().statusCode(500).body("type", equalTo("/problems/internal"));
    }

    @Test
    void the_first_years_have_none_before_them() {
        api().get("/v1/overview?region=530100&year=1005").then().statusCode(200);

        assertThat(ASKED)
                .filteredOn(uri -> uri.startsWith("/v1/observations"))
                .allMatch(uri -> uri.contains("from=1000") && uri.contains("to=1005"))
                .hasSize(1);
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
        badly().get("/v1/overview?year=soon&at=2999-01-01&regoin=530100&since=lately")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("region", "year", "at", "regoin", "since"))
                .body("errors.find { it.parameter == 'region' }.code", equalTo("required"))
                .body("errors.find { it.parameter == 'year' }.code", equalTo("year-expected"))
                .body("errors.find { it.parameter == 'at' }.code", equalTo("in-the-future"));
        assertThat(ASKED).isEmpty();
    }
}
