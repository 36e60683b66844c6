package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.projects.Reporting.EDITOR;
import static cityplan.projects.Reporting.PROBLEM;
import static cityplan.projects.Reporting.approve;
import static cityplan.projects.Reporting.begin;
import static cityplan.projects.Reporting.change;
import static cityplan.projects.Reporting.etag;
import static cityplan.projects.Reporting.giveBack;
import static cityplan.projects.Reporting.on;
import static cityplan.projects.Reporting.reading;
import static cityplan.projects.Reporting.report;
import static cityplan.projects.Reporting.take;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A report is drafted, submitted, returned, approved and superseded.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportTest {

    private static final List<String> PROJECTS =
            List.of("x-line-5", "x-line-6-phase-3", "x-line-7", "x-line-8", "x-line-9");

    @BeforeAll
    static void load() {
        Invented.load();
        PROJECTS.forEach(code -> Invented.project(code, "10"));
    }

    @Test
    void a_report_is_drafted_submitted_returned_and_approved_and_tells_by_whom() {
        String path = on("x-line-5", "2022-01");
        Response begun = begin(path, report("40", PROBLEM));
        begun.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .body("status", equalTo("draft"))
                .body("revision", equalTo(1))
                .body("problems[0].responsible.zh", equalTo("区政府"))
                .body("submittedBy", nullValue());

        take(path, "submission")
                .then()
                .statusCode(200)
                .body("status", equalTo("submitted"))
                .body("submittedBy", equalTo("tester"))
                .body("submittedAt", notNullValue());
        giveBack(path, "数据有误")
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("returnReason", equalTo("数据有误"))
                .body("submittedBy", nullValue());
        change(path, report("41.50", ""))
                .then()
                .statusCode(200)
                .body("returnReason", equalTo("数据有误"))
                .body("problems", empty());
        take(path, "submission").then().statusCode(200).body("returnReason", nullValue());
        take(path, "approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("physicalProgress", equalTo(41.50f))
                .body("approvedBy", equalTo("judge"))
                .body("approvedAt", notNullValue())
                .body("submittedAt", notNullValue());

        reading()
                .queryParam("asOf", begun.<String>path("asOf"))
                .get(path)
                .then()
                .body("status", equalTo("draft"))
                .body("problems", hasSize(1));
    }

    @Test
    void an_approved_report_is_not_changed_but_superseded_by_the_next_revision() {
        String path = on("x-line-5", "2022-02");
        approve(path, report("42", ""));

        change(path, report("43", ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-from-here"))
                .body("detail", containsString("approved"))
                .body("detail", containsString("revision=2"));
        String next = path + "?revision=2";
        begin(next, report("43", ""))
                .then()
                .statusCode(201)
                .header("Location", equalTo(next))
                .body("revision", equalTo(2));
        api().get(path).then().body("revision", equalTo(1)).body("status", equalTo("approved"));
        take(next, "submission").then().statusCode(200);
        take(next, "approval").then().statusCode(200);

        api().get(path).then().body("revision", equalTo(2)).body("status", equalTo("approved"));
        api().get(path + "?revision=1")
                .then()
                .body("status", equalTo("superseded"))
                .body("physicalProgress", equalTo(42))
                .body("approvedBy", equalTo("judge"));
        change(path + "?revision=1", report("43", ""))
                .then()
                .statusCode(409)
                .body("detail", containsString("2022-02/2"));
    }

    @Test
    void steps_are_taken_from_where_they_begin_only() {
        String path = on("x-line-5", "2021-12");
        begin(path, report("30", "")).then().statusCode(201);

        refuses(take(path, "approval"), "POST …/submission");
        refuses(giveBack(path, "why"), "POST …/submission");
        refuses(begin(path + "?revision=2", report("31", "")), "POST …/submission");
        take(path, "submission").then().statusCode(200);
        refuses(take(path, "submission"), "POST …/approval");
        refuses(change(path, report("31", "")), "POST …/approval");
        String never = on("x-line-5", "2021-11");
        writing(EDITOR).header("If-Match", "*").post(never + "/submission").then().statusCode(404);
        api().get(never).then().statusCode(404);
    }

    @Test
    void of_two_editors_the_second_one_is_told() {
        String path = on("x-line-5", "2021-10");
        begin(path, report("28", PROBLEM)).then().statusCode(201);
        String seen = etag(path);
        change(path, report("28", "")).then().statusCode(200);

        writing(EDITOR)
                .header("If-Match", seen)
                .body(report("29", ""))
                .put(path)
                .then()
                .statusCode(412);
        writing(EDITOR).header("If-Match", seen).post(path + "/submission").then().statusCode(412);
        begin(path, report("29", "")).then().statusCode(412);
        writing(EDITOR).body(report("29", "")).put(path).then().statusCode(428);
    }

    @Test
    void going_back_below_what_was_approved_needs_a_reason() {
        approve(on("x-line-9", "2022-03"), report("50", ""));
        String path = on("x-line-9", "2022-05");

        begin(path, report("49.9", ""))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/backReason"))
                .body("errors[0].message", containsString("50"));
        begin(path, report("49.9", ", \"backReason\": \"核减\"")).then().statusCode(201);
        begin(on("x-line-9", "2022-02"), report("45", "")).then().statusCode(201);
    }

    @Test
    void what_another_month_has_overtaken_is_told_at_the_latest_when_it_is_submitted() {
        String path = on("x-line-8", "2022-05");
        begin(path, report("20", "")).then().statusCode(201);
        approve(on("x-line-8", "2022-04"), report("25", ""));

        take(path, "submission")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("back-without-reason"));
    }

    @Test
    void lists_are_filtered_by_month_status_project_and_region() {
        approve(on("x-line-7", "2022-03"), report("10", PROBLEM));
        begin(on("x-line-7", "2022-04"), report("12", "")).then().statusCode(201);

        reading()
                .get("/v1/projects/x-line-7/reports")
                .then()
                .statusCode(200)
                .body("items.month", contains("2022-03", "2022-04"))
                .body("items.status", contains("approved", "draft"));
        api().queryParam("month", "2022-03")
                .queryParam("status", "approved")
                .queryParam("project", "x-line-7", "x-line-6-phase-3")
                .queryParam("sector", "transport")
                .queryParam("region", "530102")
                .get("/v1/progress-reports")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].problems[0].due", equalTo("2022-04-30"));
        reading()
                .queryParam("status", "draft")
                .get("/v1/progress-reports")
                .then()
                .body("items.status", hasItem("draft"))
                .body("items.status", everyItem(equalTo("draft")));
        api().queryParam("region", "530103")
                .get("/v1/progress-reports")
                .then()
                .body("items", empty());
        api().queryParam("project", "x-line-7")
                .queryParam("at", "2022-04-30")
                .get("/v1/progress-reports")
                .then()
                .body("items.month", contains("2022-03"));
        api().get("/v1/projects/no-such/reports").then().statusCode(404);
    }

    private static void refuses(Response answer, String instead) {
        answer.then().statusCode(409).body("detail", containsString(instead));
    }
}
