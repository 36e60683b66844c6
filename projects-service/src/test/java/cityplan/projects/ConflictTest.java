package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the documents of Kunming contradict each other on.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConflictTest {

    private static final String CONFLICTS = "/v1/project-conflicts";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void two_documents_disagree_on_when_line_5_opens_and_both_stay() {
        api().get("/v1/projects/metro-line-5/conflicts")
                .then()
                .statusCode(200)
                .body("items.kind", contains("dates-differ"))
                .body("items.matter", contains("opening"))
                .body("items[0].statements.source", contains("GWR_2022", "PLAN_2022"))
                .body("items[0].statements.period", contains("2022-H1", "2022"))
                .body("items[0].statements.locator", contains("任务3 城市·建设", "三(二)二"))
                .body("items[0].statements.published", contains("2022-01-25", "2022-01"));
    }

    @Test
    void the_doubts_that_the_data_name_are_found() {
        api().queryParam("kind", "planned-after-reported")
                .get(CONFLICTS)
                .then()
                .body("items.project", hasItem("third-ring-road-closure"))
                .body("items.project", hasItem("national-botanical-museum"))
                .body("items.matter", everyItem(equalTo("start")));
    }

    @Test
    void an_older_plan_is_no_conflict() {
        api().get("/v1/projects/changshui-airport-expansion/conflicts")
                .then()
                .statusCode(200)
                .body("items", empty());
        api().queryParam("at", "2022-01-30")
                .get("/v1/projects/metro-line-5/conflicts")
                .then()
                .body("items", empty());
    }

    @Test
    void conflicts_are_filtered() {
        api().queryParam("sector", "culture")
                .queryParam("count", true)
                .get(CONFLICTS)
                .then()
                .body("items.project", contains("national-botanical-museum"))
                .body("total", equalTo(1));
        api().queryParam("matter", "opening")
                .get(CONFLICTS)
                .then()
                .body("items.project", hasItem("metro-line-5"))
                .body("items.project", not(hasItem("third-ring-road-closure")));
        api().queryParam("region", "530103").get(CONFLICTS).then().statusCode(200);
        badly().get(CONFLICTS + "?kind=contradiction").then().statusCode(400);
        api().get("/v1/projects/no-such/conflicts").then().statusCode(404);
    }
}
