package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Projects are moved from stage to stage, suspended and resumed.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MoveTest {

    private static final String EDITOR = "project-editor plan-admin";

    private String project = "";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @BeforeEach
    void create() {
        project = "p-" + System.nanoTime();
        Kunming.project(project);
    }

    @Test
    void a_project_moves_along_the_table_and_every_move_is_kept() {
        Response proposed = move("proposed", "2021", "");
        proposed.then()
                .statusCode(201)
                .header("Location", startsWith("/v1/project-events/evt-"))
                .body("event", equalTo("proposed"))
                .body("planned", equalTo(false))
                .body("move", equalTo(1));
        move("signed", "2021", "").then().statusCode(201);
        move("preparatory", "2021", "").then().statusCode(201);

        api().get("/v1/projects/" + project).then().body("stage", equalTo("preparatory"));
        api().get("/v1/projects/" + project + "/stages")
                .then()
                .body("stages.stage", contains("proposed", "signed", "preparatory"))
                .body("stages.step", contains(null, "onward", "onward"));
        api().queryParam("asOf", proposed.<String>path("asOf"))
                .get("/v1/projects/" + project)
                .then()
                .body("stage", equalTo("proposed"));
        api().get(proposed.header("Location")).then().statusCode(200).body("move", equalTo(1));
    }

    @Test
    void a_skip_and_a_step_back_need_a_reason() {
        move("under-construction", "2021", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("reason-to-skip"));
        move("under-construction", "2021", "taken over while it was built").then().statusCode(201);
        move("procurement", "2022", "")
                .then()
                .statusCode(400)
                .body("errors.code", contains("reason-to-back"));
        move("procurement", "2022", "the contractor is gone")
                .then()
                .statusCode(201)
                .body("event", equalTo("procurement"));

        api().get("/v1/projects/" + project + "/stages")
                .then()
                .body("stages.step", contains(null, "back"))
                .body(
                        "stages.reason",
                        contains("taken over while it was built", "the contractor is gone"));
        api().get("/v1/projects/" + project).then().body("stage", equalTo("procurement"));
    }

    @Test
    void a_move_that_is_not_allowed_names_where_the_project_is_and_what_is() {
        move("under-construction", "2021", "known so").then().statusCode(201);

        move("retired", "2022", "no use")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-from-here"))
                .body("detail", containsString("“under-construction”"))
                .body("detail", containsString("acceptance, operating, terminated, suspension"));
        move("terminated", "2022", "").then().statusCode(201);
        move("retired", "2022", "no use").then().statusCode(409);
    }

    @Test
    void nothing_ends_before_it_began_or_in_time_to_come() {
        move("under-construction", "2022", "known so").then().statusCode(201);

        move("acceptance", "2021", "")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/period"))
                .body("errors.code", contains("ended-before-start"));
        move("acceptance", "2999", "").then().body("errors.code", contains("not-begun"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        send(
                        "moves",
                        """
                        {"stage": "proposed", "period": "2999", "source": "NO_SUCH"}
                        """)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("not-begun", "unknown-reference"));
        writingBadly(EDITOR)
                .header("If-Match", etag())
                .body("{\"stage\": \"opened\", \"period\": \"2021-13\", \"sorce\": \"PLAN_2022\"}")
                .post("/v1/projects/" + project + "/moves")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/stage", "/period", "/source", "/sorce"));
    }

    @Test
    void an_older_source_is_not_the_last_word() {
        move("proposed", "2021", "").then().statusCode(201);

        send("moves", "{\"stage\": \"signed\", \"period\": \"2021\", \"source\": \"FYP14_2021\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/source"))
                .body("errors.code", contains("older-source"));
    }

    @Test
    void of_two_editors_the_second_reads_again() {
        String seen = etag();
        move("proposed", "2021", "").then().statusCode(201);

        writing(EDITOR)
                .header("If-Match", seen)
                .body("{\"stage\": \"proposed\", \"period\": \"2021\", \"source\": \"PLAN_2022\"}")
                .post("/v1/projects/" + project + "/moves")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        writingBadly(EDITOR)
                .body("{\"stage\": \"signed\", \"period\": \"2021\", \"source\": \"PLAN_2022\"}")
                .post("/v1/projects/" + project + "/moves")
                .then()
                .statusCode(428);
        writingBadly("indicator-editor")
                .header("If-Match", seen)
                .body("{}")
                .post("/v1/projects/" + project + "/moves")
                .then()
                .statusCode(403);
    }

    @Test
    void a_project_is_suspended_with_a_reason_and_resumed() {
        move("under-construction", "2021", "known so").then().statusCode(201);

        String stopped =
                """
                {"reason": "funding", "period": "2022", "expectedResumption": "2023", "source": "PRESS_2024"}
                """;
        send("suspension", stopped).then().statusCode(201).body("event", equalTo("suspended"));

        api().get("/v1/projects/" + project)
                .then()
                .body("stage", equalTo("under-construction"))
                .body("suspended", equalTo(true))
                .body("suspension.since", equalTo("2022"))
                .body("suspension.reason", equalTo("funding"))
                .body("suspension.expectedResumption", equalTo("2023"));
        send("suspension", stopped).then().statusCode(409);
        send("moves", body("acceptance", "2023", "", "PRESS_2024"))
                .then()
                .statusCode(409)
                .body("detail", containsString("terminated, resumption"));

        String resumed = "{\"period\": \"2023\", \"source\": \"PRESS_2024\"}";
        send("resumption", resumed).then().statusCode(201).body("event", equalTo("resumed"));

        api().get("/v1/projects/" + project)
                .then()
                .body("suspended", equalTo(false))
                .body("suspension", nullValue());
        api().get("/v1/projects/" + project + "/stages")
                .then()
                .body("suspensions.reason", contains("funding"))
                .body("suspensions.liftedBy.event", contains("resumed"));
        send("resumption", resumed).then().statusCode(409);
    }

    @Test
    void a_project_that_is_not_there_is_not_moved() {
        writing(EDITOR)
                .header("If-Match", etag())
                .body(body("proposed", "2021", "", "PLAN_2022"))
                .post("/v1/projects/no-such/moves")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_document_says_is_recorded_without_being_judged() {
        String path = "/v1/project-events/evt-" + project;
        String said =
                """
                {"project": "%s", "period": "2020", "event": "retired", "planned": false,
                 "source": "PLAN_2022"}
                """
                        .formatted(project);
        Response created = writing(EDITOR).header("If-None-Match", "*").body(said).put(path);
        created.then().statusCode(201).body("move", nullValue());
        api().get("/v1/projects/" + project).then().body("stage", equalTo("retired"));

        Response amended =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body("{\"event\": \"completed\", \"note\": \"misread\"}")
                        .patch(path);
        amended.then().statusCode(200).body("note", equalTo("misread"));
        api().get("/v1/projects/" + project).then().body("stage", equalTo("acceptance"));

        writing(EDITOR)
                .header("If-Match", created.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        writing(EDITOR)
                .header("If-Match", amended.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        api().get("/v1/projects/" + project).then().body("stage", nullValue());
        api().get(path).then().statusCode(404);
    }

    @Test
    void a_suspension_that_a_document_states_has_a_known_reason_or_none() {
        String path = "/v1/project-events/evt-" + project;
        writing(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        """
                        {"project": "%s", "period": "2021", "event": "suspended", "planned": false,
                         "source": "PLAN_2022", "reason": "weather", "expectedResumption": "2020"}
                        """
                                .formatted(project))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("one-of", "order"));
        writing(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        """
                        {"project": "%s", "period": "2021", "event": "completed", "planned": false,
                         "source": "PLAN_2022", "expectedResumption": "2022"}
                        """
                                .formatted(project))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("only-with"));
    }

    private Response move(String stage, String period, String reason) {
        return send("moves", body(stage, period, reason, "PLAN_2022"));
    }

    private static String body(String stage, String period, String reason, String source) {
        String why = reason.isEmpty() ? "" : ", \"reason\": \"%s\"".formatted(reason);
        return "{\"stage\": \"%s\", \"period\": \"%s\", \"source\": \"%s\"%s}"
                .formatted(stage, period, source, why);
    }

    private Response send(String what, String body) {
        return writing(EDITOR)
                .header("If-Match", etag())
                .body(body)
                .post("/v1/projects/" + project + "/" + what);
    }

    private String etag() {
        return api().get("/v1/projects/" + project).header("ETag");
    }
}
