package cityplan.projects;

import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.approval.SecondPerson;
import cityplan.store.test.rights.Nouns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// Somebody of one district tries to get at the projects of another.
@Order(Integer.MAX_VALUE - 1)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForeignRowsTest {

    private static final String OURS = "530102";
    private static final String THEIRS = "530103";
    private static final String REPORTS =
            "project,month,revision,status,physical_progress,over_reason,back_reason,text_zh,text_en,coordination_zh,coordination_en,confidence,confidence_comment\n";

    private String ours = "";
    private String theirs = "";

    @BeforeEach
    void make() {
        Kunming.load().statusCode(200);
        ours = "fr-ours-" + Nouns.draw();
        theirs = "fr-theirs-" + Nouns.draw();
        Nouns.make("/v1/projects/" + ours, project(OURS));
        Nouns.make("/v1/projects/" + theirs, project(THEIRS));
    }

    @Test
    void a_foreign_project_is_not_moved_to_our_region_nor_ours_to_theirs() {
        refused(put("/v1/projects/" + theirs, project(OURS)));
        refused(put("/v1/projects/" + ours, project(THEIRS)));
        refused(put("/v1/projects/" + ours, project(OURS + "\", \"" + THEIRS)));
        refused(create("/v1/projects/fr-new-" + Nouns.draw(), project(THEIRS)));
        assertThat(put("/v1/projects/" + ours, project(OURS)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_of_a_foreign_project_is_not_taken_over() {
        String id = "/v1/project-events/fr-" + Nouns.draw();
        Nouns.make(id, event(theirs));
        refused(put(id, event(ours)));
        refused(
                send(
                        "project_events",
                        "id,project,period,event,planned,source,locator,note\n%s,%s,2022,proposed,false,PLAN_2022,,\n"
                                .formatted(id.substring(19), ours),
                        editor()));
        refused(
                cutDown()
                        .header("Authorization", "Bearer " + editor())
                        .header("If-Match", "*")
                        .delete(id));
        assertThat(cutDown().get(id).<String>path("project")).isEqualTo(theirs);
    }

    @Test
    void a_file_approves_no_report_until_somebody_else_does() {
        String row = ours + ",2022-01,1,%s,1,,,一,,,,on-track,\n";
        Response waits = send("progress_reports", REPORTS + row.formatted("approved"), editor());
        waits.then().statusCode(202).body("report.approvals", equalTo(1));
        refused(
                SecondPerson.decide(
                        Tokens.of("elsewhere", "approver", THEIRS),
                        waits.header("Location"),
                        "approval"));
        cutDown().get("/v1/projects/" + ours + "/reports/2022-01").then().statusCode(404);

        SecondPerson.approve(waits).then().body("status", equalTo("recorded"));

        cutDown()
                .get("/v1/projects/" + ours + "/reports/2022-01")
                .then()
                .body("status", equalTo("approved"))
                .body("approvedBy", equalTo("second"));
    }

    @Test
    void a_file_of_another_does_not_let_somebody_approve_what_that_one_submitted() {
        String row = ours + ",2022-01,1,%s,1,,,一,,,,on-track,\n";
        send(
                        "progress_reports",
                        REPORTS + row.formatted("submitted"),
                        Tokens.of("second", "project-editor"))
                .then()
                .statusCode(200);
        Response waits = send("progress_reports", REPORTS + row.formatted("approved"), editor());

        SecondPerson.approve(waits)
                .then()
                .body("status", equalTo("refused"))
                .body("problem.errors[0].code", equalTo("own-submission"));
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo("/problems/not-granted"));
    }

    private static Response put(String path, String body) {
        return put(path, "If-Match", body);
    }

    private static Response create(String path, String body) {
        return put(path, "If-None-Match", body);
    }

    private static Response put(String path, String precondition, String body) {
        return cutDown()
                .header("Authorization", "Bearer " + editor())
                .header(precondition, "*")
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    private static Response send(String file, String rows, String token) {
        return sending(token)
                .multiPart(
                        "files", file + ".csv", rows.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/imports/projects");
    }

    private static String editor() {
        return Tokens.of("district", "project-editor", OURS);
    }

    private static String project(String region) {
        return "{\"name\": {\"zh\": \"界\", \"en\": \"Border\"}, \"sector\": \"transport\", \"kind\": \"metro\", \"regions\": [\"%s\"]}"
                .formatted(region);
    }

    private static String event(String project) {
        return "{\"project\": \"%s\", \"period\": \"2022\", \"event\": \"proposed\", \"planned\": false, \"source\": \"PLAN_2022\"}"
                .formatted(project);
    }
}
