package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Milestones are set, moved, reached and withdrawn; the day first set stays.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MilestoneTest {

    private static final List<String> PROJECTS =
            List.of("x-expressway", "x-line-2-phase-2", "x-line-5");

    private static final String EDITOR = "project-editor plan-admin";
    private static final String OF_LINE_5 = "/v1/projects/x-line-5/milestones";

    @BeforeAll
    static void load() {
        Invented.load();
        PROJECTS.forEach(code -> Invented.project(code, "10"));
    }

    @Test
    void a_milestone_is_set_moved_reached_and_withdrawn_and_every_state_stays_readable() {
        String path = OF_LINE_5 + "/opening";
        Response created = create(path, milestone("2022-03-31", "2022-03-31"));
        created.then().statusCode(201).body("state", equalTo("late")).header("Location", path);
        String asOf = created.path("asOf");

        patch(path, "{\"current\": \"2022-06-30\", \"reason\": \"land\"}")
                .then()
                .statusCode(200)
                .body("original", equalTo("2022-03-31"))
                .body("reason", equalTo("land"));
        patch(path, "{\"actual\": \"2022-06-29\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("late"))
                .body("delayDays", equalTo(90));
        writing(EDITOR).header("If-Match", etag(path)).delete(path).then().statusCode(204);

        api().get(path).then().statusCode(404);
        api().queryParam("asOf", asOf)
                .get(path)
                .then()
                .statusCode(200)
                .body("current", equalTo("2022-03-31"));
        create(path, milestone("2022-04-30", "2022-04-30"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("original-kept"));
    }

    @Test
    void it_is_told_as_it_stood_on_a_day() {
        String path = OF_LINE_5 + "/tracks-laid";
        create(path, moved("2023-03-31", "2023-06-30", "疫情", "2023-08-15")).then().statusCode(201);

        on(path, "2023-02-10").body("state", equalTo("rescheduled")).body("delayDays", equalTo(91));
        on(path, "2023-07-10")
                .body("state", equalTo("late"))
                .body("delayDays", equalTo(101))
                .body("actual", nullValue());
        on(path, "2023-08-15")
                .body("state", equalTo("late"))
                .body("delayDays", equalTo(137))
                .body("actual", equalTo("2023-08-15"));
        on(path, "2026-01-01").body("delayDays", equalTo(137));
    }

    @Test
    void the_day_first_set_is_never_overwritten_and_each_move_says_why() {
        String path = OF_LINE_5 + "/trial-run";
        create(path, milestone("2030-03-31", "2030-03-31")).then().statusCode(201);

        patch(path, "{\"original\": \"2030-04-30\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/original"))
                .body("errors[0].message", containsString("2030-03-31"))
                .body("errors[0].message", containsString("current"));
        refusesMove(path, "{\"current\": \"2030-06-30\"}");
        patch(path, "{\"current\": \"2030-06-30\", \"reason\": \"one\"}").then().statusCode(200);
        refusesMove(path, "{\"current\": \"2030-09-30\"}");
        refusesMove(path, "{\"current\": \"2030-03-31\", \"reason\": null}");
        patch(path, "{\"current\": \"2030-03-31\", \"reason\": \"made up for\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("due"))
                .body("delayDays", equalTo(0));
    }

    @Test
    void what_cannot_be_is_refused_with_everything_wrong_at_once() {
        String path = OF_LINE_5 + "/wrong";
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        """
                        {"name": {"zh": "错"}, "original": "2022-02-30", "current": "2022-03",
                         "actual": 20220301, "source": "X_2022", "curent": "2022-03-31"}
                        """)
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/name/en' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/original' }.code", equalTo("date-expected"))
                .body("errors.find { it.pointer == '/current' }.code", equalTo("date-expected"))
                .body("errors.find { it.pointer == '/actual' }.code", equalTo("string-expected"))
                .body(
                        "errors.find { it.pointer == '/curent' }.code",
                        equalTo("unknown-property-suggestion"));
        create(path, moved("2022-03-31", "2022-06-30", "r", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/actual"))
                .body("errors[0].code", equalTo("day-in-the-future"));
        create("/v1/projects/no-such/milestones/m", milestone("2022-03-31", "2022-03-31"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("project"))
                .body("errors[0].code", equalTo("unknown-reference"));
        writing(EDITOR)
                .body(milestone("2022-03-31", "2022-03-31"))
                .put(path)
                .then()
                .statusCode(428);
    }

    @Test
    void of_two_editors_the_second_one_is_told() {
        String path = OF_LINE_5 + "/both";
        create(path, milestone("2030-01-31", "2030-01-31")).then().statusCode(201);
        String seen = etag(path);
        patch(path, "{\"note\": \"first\"}").then().statusCode(200);

        writing(EDITOR)
                .header("If-Match", seen)
                .body(milestone("2030-01-31", "2030-01-31"))
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void lists_are_filtered_by_project_region_sector_state_and_time() {
        String project = "x-expressway";
        String path = "/v1/projects/" + project + "/milestones/";
        create(path + "met", moved("2022-03-31", "2022-03-31", "", "2022-03-30"));
        create(path + "late", moved("2022-04-30", "2022-04-30", "", "2022-05-30"));
        create(path + "moved", moved("2030-04-30", "2030-05-30", "why", ""));
        create(path + "due", milestone("2030-01-31", "2030-01-31"));

        api().get("/v1/projects/" + project + "/milestones")
                .then()
                .statusCode(200)
                .body("items.code", contains("met", "late", "due", "moved"))
                .body("items.state", contains("met", "late", "due", "rescheduled"))
                .body("items.delayDays", contains(-1, 30, 0, 30));
        api().queryParam("project", project)
                .queryParam("sector", "transport")
                .queryParam("region", "530102")
                .queryParam("state", "late", "met")
                .queryParam("from", "2022")
                .queryParam("to", "2022-Q2")
                .queryParam("sort", "-delayDays")
                .get("/v1/milestones")
                .then()
                .statusCode(200)
                .body("items.code", contains("late", "met"));
        api().queryParam("state", "rescheduled")
                .queryParam("limit", 500)
                .get("/v1/milestones")
                .then()
                .body("items.state", everyItem(equalTo("rescheduled")))
                .body("items.code", hasItem("moved"));
        api().queryParam("region", "530103")
                .queryParam("project", project)
                .get("/v1/milestones")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        api().get("/v1/projects/no-such/milestones").then().statusCode(404);
    }

    @Test
    void a_file_of_them_is_imported_and_exported_and_imported_again() {
        String file =
                """
                project,code,name_zh,name_en,original,current,actual,reason,source,locator,note
                x-line-2-phase-2,opening,开通,Opening,2020-06-30,2020-09-30,2020-09-23,设备联调,X_2022,,
                """;
        send(file).statusCode(200).body("files[0].rowsStored", equalTo(1));

        String again =
                api().queryParam("project", "x-line-2-phase-2")
                        .queryParam("shape", "bundle")
                        .queryParam("format", "csv")
                        .get("/v1/exports/milestones")
                        .asString();
        send(again).statusCode(200).body("changed", equalTo(false));
        send(file.replace("2020-06-30", "2020-07-30").replace(",设备联调", ","))
                .statusCode(400)
                .body("errors.find { it.column == 'original' }.code", equalTo("original-kept"))
                .body("errors.find { it.column == 'reason' }.code", equalTo("move-without-reason"));
    }

    private static String milestone(String original, String current) {
        return moved(original, current, "", "");
    }

    private static String moved(String original, String current, String reason, String actual) {
        return """
        {"name": {"zh": "节点", "en": "Milestone"}, "original": "%s", "current": "%s",%s%s
         "source": "X_2022"}
        """
                .formatted(
                        original,
                        current,
                        reason.isEmpty() ? "" : " \"reason\": \"" + reason + "\",",
                        actual.isEmpty() ? "" : " \"actual\": \"" + actual + "\",");
    }

    private static void refusesMove(String path, String patch) {
        patch(path, patch)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("move-without-reason"));
    }

    private static ValidatableResponse on(String path, String day) {
        return api().queryParam("at", day).get(path).then().statusCode(200);
    }

    private static Response create(String path, String body) {
        return writing(EDITOR).header("If-None-Match", "*").body(body).put(path);
    }

    private static Response patch(String path, String body) {
        RequestSpecification request = writing(EDITOR).header("If-Match", etag(path));
        return request.contentType("application/merge-patch+json").body(body).patch(path);
    }

    private static String etag(String path) {
        return api().get(path).header("ETag");
    }

    private static ValidatableResponse send(String content) {
        return sending(Tokens.of(EDITOR))
                .multiPart(
                        "files",
                        "milestones.csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/projects")
                .then();
    }
}
