package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Targets of a plan that go against each other, and what amendments leave of earlier answers.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TargetConflictTest {

    private static final String EDITOR = "indicator-editor plan-admin";
    private static final String STATEMENTS = "/v1/target-statements/";
    private static final String SMALLER = "target-26864e8420fa6ef2";
    private static final String LARGER = "target-c506d58ffa2af8ca";

    /// Two statements that make one target.
    private static final List<String> EQUAL = List.of("tgt-4cb2b12ca0ac", "tgt-e67f18a025f1");

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void contradictions_and_ambitions_are_listed_with_bounds_and_sources() {
        Response all = api().queryParam("count", true).get("/v1/target-conflicts");

        all.then()
                .body("total", equalTo(2))
                .body("items.indicator", contains("POWER_CAPACITY", "YANGZONGHAI_WATER_CLASS"))
                .body("items.kind", contains("contradiction", "ambition"))
                .body("items[0].targets.bound", containsInAnyOrder(1025, 1530))
                .body("items[0].targets.target", contains(SMALLER, LARGER))
                .body("items[0].targets.conflicts", contains(List.of(LARGER), List.of(SMALLER)))
                .body("items[0].targets[0].statements.source", contains("FYP14_2021"))
                .body("items[1].targets.commitment", containsInAnyOrder("plan", "strive"));
        api().queryParam("kind", "ambition")
                .get("/v1/target-conflicts")
                .then()
                .body("items.indicator", contains("YANGZONGHAI_WATER_CLASS"));
        api().queryParam("theme", "SECURITY")
                .queryParam("period", "2025")
                .queryParam("region", "530100")
                .queryParam("plan", "FYP14")
                .get("/v1/target-conflicts")
                .then()
                .body("items.indicator", contains("POWER_CAPACITY"));
        api().queryParam("plan", "ANNUAL_2022")
                .get("/v1/target-conflicts")
                .then()
                .body("items", empty());
        api().queryParam("at", "2021-03-28")
                .get("/v1/target-conflicts")
                .then()
                .body("items", empty());
        badly().get("/v1/target-conflicts?kind=quarrel&sort=gap").then().statusCode(400);
    }

    @Test
    void conflicts_are_told_by_targets_evaluations_and_scorecards_alike() {
        api().get("/v1/targets/" + SMALLER).then().body("conflicts", contains(LARGER));
        api().get("/v1/targets/" + LARGER + "/evaluation")
                .then()
                .body("conflicts", contains(SMALLER));
        api().get("/v1/plans/FYP14/scorecard")
                .then()
                .body("conflicts.kind", contains("contradiction", "ambition"));
        api().get("/v1/targets/tgt-4cb2b12ca0ac").then().body("conflicts", empty());
    }

    @Test
    void pages_of_conflicts_lead_on_and_tables_name_their_columns() {
        Response first = api().queryParam("limit", 1).get("/v1/target-conflicts");
        first.then().body("items", hasSize(1));
        badly().get(first.<String>path("links.next"))
                .then()
                .body("items.indicator", contains("YANGZONGHAI_WATER_CLASS"));
        api().queryParam("format", "csv")
                .header("Accept-Language", "zh")
                .get("/v1/target-conflicts")
                .then()
                .body(startsWith("规划计划,指标,"));
    }

    @Test
    void a_target_counts_once_and_holds_while_a_statement_makes_it() {
        int before = targets();
        Response first = api().get(STATEMENTS + EQUAL.get(0));
        Response second = api().get(STATEMENTS + EQUAL.get(1));

        withdraw(second);
        assertThat(targets()).isEqualTo(before);
        api().get("/v1/targets/" + EQUAL.get(0)).then().body("statements", hasSize(1));
        withdraw(first);
        assertThat(targets()).isEqualTo(before - 1);
        api().get("/v1/targets/" + EQUAL.get(0)).then().statusCode(404);
        api().queryParam("count", true).get("/v1/targets").then().body("total", equalTo(530));
        api().queryParam("count", true).get("/v1/evaluations").then().body("total", equalTo(530));

        restore(first);
        restore(second);
        assertThat(targets()).isEqualTo(before);
        api().queryParam("count", true).get("/v1/targets").then().body("total", equalTo(531));
        api().queryParam("count", true)
                .get("/v1/target-statements")
                .then()
                .body("total", equalTo(610));
    }

    @Test
    void an_amendment_moves_a_statement_to_another_target_and_back() {
        int before = targets();
        Response stated = api().get(STATEMENTS + EQUAL.get(1));

        Response amended = amend(stated, "\"valueLow\":10000", "\"valueLow\":10500");
        assertThat(targets()).isEqualTo(before + 1);
        api().queryParam("indicator", "GDP")
                .get("/v1/target-conflicts")
                .then()
                .body("items[0].kind", equalTo("contradiction"))
                .body(
                        "items[0].targets.target",
                        containsInAnyOrder(
                                stated.<String>path("target"), amended.<String>path("target")));

        amend(stated, "10000", "10000");
        assertThat(targets()).isEqualTo(before);
        api().queryParam("indicator", "GDP")
                .get("/v1/target-conflicts")
                .then()
                .body("items", empty());
    }

    @Test
    void what_was_answered_once_is_answered_for_ever() {
        Map<String, Response> before = new LinkedHashMap<>();
        for (String path :
                List.of(
                        "/v1/targets?plan=FYP14&limit=500",
                        "/v1/targets/" + SMALLER,
                        "/v1/evaluations?plan=FYP14&limit=500",
                        "/v1/targets/" + SMALLER + "/evaluation",
                        "/v1/plans/FYP14/scorecard",
                        "/v1/target-conflicts",
                        "/v1/target-statements?plan=FYP14&limit=500&history=true",
                        STATEMENTS + "tgt-271637e6d454")) {
            before.put(path, badly().get(path));
        }
        Response stated = api().get(STATEMENTS + "tgt-271637e6d454");

        rename("/v1/indicators/POWER_CAPACITY", "Capacity");
        rename("/v1/plans/FYP14", "Plan");
        Response amended = amend(stated, "\"valueLow\":1025", "\"valueLow\":1526");
        badly().get("/v1/targets/" + SMALLER).then().statusCode(404);
        withdraw(amended);
        api().get("/v1/target-conflicts").then().body("items", hasSize(1));

        before.forEach(TargetConflictTest::assertSame);
        restore(stated);
        rename("/v1/indicators/POWER_CAPACITY", "Installed power generating capacity");
        rename("/v1/plans/FYP14", "14th Five-Year Plan of Kunming");
        before.forEach(TargetConflictTest::assertSame);
    }

    private static void assertSame(String path, Response before) {
        String moments = "asOf=" + before.path("asOf") + "&at=" + before.path("at");
        Response again = badly().get(path + (path.contains("?") ? "&" : "?") + moments);

        assertThat(again.asByteArray()).as(path).isEqualTo(before.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(before.header("ETag"));
    }

    private static int targets() {
        return api().get("/v1/plans/FYP14/scorecard").path("targets");
    }

    private static void rename(String path, String english) {
        writing(EDITOR)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\": {\"en\": \"%s\"}}".formatted(english))
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static void withdraw(Response read) {
        writing(EDITOR)
                .header("If-Match", read.header("ETag"))
                .queryParam("reason", "error")
                .delete(STATEMENTS + read.path("id"))
                .then()
                .statusCode(204);
    }

    private static Response amend(Response read, String right, String other) {
        Response amended = put("If-Match", read, read.asString().replace(right, other));
        amended.then().statusCode(200);
        return amended;
    }

    private static void restore(Response read) {
        put("If-None-Match", read, read.asString()).then().statusCode(201);
    }

    private static Response put(String condition, Response read, String body) {
        return writing(EDITOR)
                .header(condition, "*")
                .body(body.replaceFirst("\\{", "{\"reason\": \"error\", "))
                .put(STATEMENTS + read.path("id"));
    }
}
