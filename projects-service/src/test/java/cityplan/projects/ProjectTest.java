package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Counts what Kunming's documents name, before other tests invent more.
@Order(1)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void a_project_shows_its_stage_and_the_event_that_gave_it() {
        api().get("/v1/projects/expressway-kuntang")
                .then()
                .statusCode(200)
                .body("stage", equalTo("operating"))
                .body("basis", equalTo("reported"))
                .body("stageEvent.event", equalTo("commissioned"))
                .body("stageEvent.planned", equalTo(false));
    }

    @Test
    void planned_works_that_go_on_count_as_reported() {
        api().queryParam("stage", "under-construction")
                .queryParam("limit", 500)
                .get("/v1/projects")
                .then()
                .body("items.basis", everyItem(equalTo("reported")))
                .body("items.stageEvent.findAll { it.planned }.event", not(empty()))
                .body(
                        "items.stageEvent.findAll { it.planned }.event",
                        everyItem(equalTo("under_construction")));
    }

    @Test
    void with_nothing_but_plans_a_project_is_proposed() {
        api().queryParam("basis", "planned")
                .queryParam("count", true)
                .queryParam("limit", 500)
                .get("/v1/projects")
                .then()
                .body("total", equalTo(226))
                .body("items.stage", everyItem(equalTo("proposed")))
                .body("items.stageEvent", everyItem(nullValue()));
    }

    @Test
    void where_nothing_reported_tells_a_stage_there_is_none() {
        api().queryParam("basis", "unstated")
                .queryParam("source", Kunming.SOURCES)
                .queryParam("limit", 500)
                .get("/v1/projects")
                .then()
                .body("items", hasSize(20))
                .body("items.stage", everyItem(nullValue()));
    }

    @Test
    void a_stage_is_as_it_was_known_on_a_day() {
        api().queryParam("at", "2022-06-30")
                .get("/v1/projects/expressway-kuntang")
                .then()
                .body("stage", equalTo("under-construction"));
    }

    @Test
    void the_events_of_a_project_come_in_the_order_of_their_sources() {
        api().get("/v1/projects/metro-line-5/events")
                .then()
                .body(
                        "items.source",
                        contains("FYP14_2021", "FYP14_2021", "GWR_2022", "PLAN_2022", "PLAN_2022"));
    }

    @Test
    void projects_are_found_in_a_region_and_below_it() {
        api().queryParam("region", "530100")
                .queryParam("source", Kunming.SOURCES)
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/v1/projects")
                .then()
                .body("total", equalTo(205));
        api().queryParam("region", "530102")
                .queryParam("limit", 500)
                .get("/v1/projects")
                .then()
                .body("items.regions", everyItem(hasItem("530102")));
    }

    @Test
    void projects_are_found_by_words_in_both_languages() {
        api().queryParam("q", "五号线").get("/v1/projects").then().statusCode(200);
        api().queryParam("q", "地铁").get("/v1/projects").then().body("items", not(empty()));
        api().queryParam("q", "metro depot").get("/v1/projects").then().statusCode(200);
    }

    @Test
    void projects_are_filtered_by_sector_kind_programme_and_year() {
        api().queryParam("sector", "transport")
                .queryParam("kind", "metro")
                .queryParam("programme", "fyp14-box-23-public-transport")
                .queryParam("year", 2022)
                .get("/v1/projects")
                .then()
                .body("items", not(empty()))
                .body("items.kind", everyItem(equalTo("metro")));
    }

    @Test
    void the_list_of_2022_adds_up_by_the_rows_of_its_programmes() {
        api().queryParam("code", "key-projects-2022")
                .get("/v1/programmes")
                .then()
                .body("items[0].projectCount", equalTo(380))
                .body("items[0].plannedInvestment.amount", equalTo(1300))
                .body("items[0].plannedInvestment.currency", equalTo("CNY"));
    }

    @Test
    void the_portfolio_counts_each_project_of_a_region_once() {
        var answer =
                api().queryParam("region", "530102").get("/v1/portfolio").then().statusCode(200);
        int total = answer.extract().path("projects");
        List<Integer> groups = answer.extract().path("groups.projects");

        assertThat(groups.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        api().queryParam("region", "530102")
                .queryParam("count", true)
                .get("/v1/projects")
                .then()
                .body("total", equalTo(total));
        answer.body("withoutRegion", greaterThanOrEqualTo(347));
    }

    @Test
    void code_lists_are_read() {
        api().get("/v1/sectors")
                .then()
                .body("items.code", hasItems("energy", "transport", "water"));
        api().queryParam("sector", "transport")
                .get("/v1/project-kinds")
                .then()
                .body("items", hasSize(9));
    }
}
