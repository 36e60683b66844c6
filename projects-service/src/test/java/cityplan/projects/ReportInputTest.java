package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writingBadly;
import static cityplan.projects.Reporting.EDITOR;
import static cityplan.projects.Reporting.PROBLEM;
import static cityplan.projects.Reporting.approve;
import static cityplan.projects.Reporting.begin;
import static cityplan.projects.Reporting.on;
import static cityplan.projects.Reporting.reading;
import static cityplan.projects.Reporting.report;
import static cityplan.projects.Reporting.send;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.approval.SecondPerson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// What reports are made of, and what cannot be one.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportInputTest {

    private static final List<String> PROJECTS =
            List.of(
                    "x-anning-line",
                    "x-line-2-phase-2",
                    "x-north-south-express",
                    "x-songming-line",
                    "x-third-round-plan");

    private static final String HEADER =
            "project,month,revision,status,physical_progress,over_reason,back_reason,text_zh,text_en,"
                    + "coordination_zh,coordination_en,confidence,confidence_comment\n";
    private static final String PROBLEMS =
            "project,month,revision,number,text_zh,text_en,responsible_zh,responsible_en,due,resolved\n";

    @BeforeAll
    static void load() {
        Invented.load();
        PROJECTS.forEach(code -> Invented.project(code, "10"));
    }

    @Test
    void only_a_month_that_is_over_is_reported_on() {
        refused("2999-01", report("1", ""))
                .body("errors[0].parameter", equalTo("month"))
                .body("errors[0].code", equalTo("month-not-over"));
        refused("2022-13", report("1", "")).body("errors[0].code", equalTo("month-expected"));
        refused("2022-Q1", report("1", "")).body("errors[0].code", equalTo("month-expected"));
        badly().get("/v1/progress-reports?month=2022")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("month-expected"));
        begin(on("x-north-south-express", "1999-12"), report("0", "")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "101, /overReason, over-without-reason",
        "100.0001, /overReason, over-without-reason",
        "-1, /physicalProgress, non-negative-expected",
        "1e400, /physicalProgress, decimal-expected",
        "'\"50\"', /physicalProgress, json-number-expected",
        "'\"5e1\"', /physicalProgress, json-number-expected",
        "null, /physicalProgress, required",
    })
    void progress_is_a_share_and_more_than_all_needs_a_reason(
            String progress, String pointer, String code) {
        refused("2022-01", report(progress, ""))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void more_than_all_is_taken_with_a_reason_and_an_exponent_is_written_out() {
        begin(on("x-songming-line", "2022-01"), report("1e1", ""))
                .then()
                .statusCode(201)
                .body("physicalProgress", equalTo(10));
        begin(on("x-songming-line", "2022-02"), report("104.5", ", \"overReason\": \"设计变更增加工程量\""))
                .then()
                .statusCode(201);
    }

    @Test
    void everything_wrong_with_a_report_and_its_problems_is_named_at_once() {
        refused(
                        "2022-01",
                        """
                        {"physicalProgress": 5, "confidence": "fine", "text": {"en": "No Chinese"}, "colour": 1,
                         "problems": [{"number": 1, "text": {"zh": "一"}, "due": "2022-02-30"}]}
                        """)
                .body("errors.find { it.pointer == '/confidence' }.code", equalTo("one-of"))
                .body("errors.find { it.pointer == '/text/zh' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/colour' }.code", equalTo("unknown-property"))
                .body(
                        "errors.find { it.pointer == '/problems/0/responsible/zh' }.code",
                        equalTo("required"))
                .body(
                        "errors.find { it.pointer == '/problems/0/due' }.code",
                        equalTo("date-expected"));
        refused("2022-01", report("1", ", \"problems\": 7"))
                .body("errors[0].pointer", equalTo("/problems"))
                .body("errors[0].code", equalTo("list-expected"));
        refused("2022-01", report("1", ", \"problems\": [7]"))
                .body("errors[0].pointer", equalTo("/problems/0"));
        refused(
                        "2022-01",
                        report(
                                "1",
                                PROBLEM.replace(
                                        "\"due\"", "\"resolved\": \"2999-01-01\", \"due\"")))
                .body("errors[0].pointer", equalTo("/problems/0/resolved"))
                .body("errors[0].code", equalTo("day-in-the-future"));
        refused("2022-01", report("1", ", \"status\": \"approved\""))
                .body("errors[0].code", equalTo("not-of-this-path"));
        refused("2022-01", "{}").body("errors.code", hasItem("required"));
    }

    @Test
    void files_of_reports_and_problems_are_imported_and_exported_and_imported_again() {
        String reports =
                HEADER
                        + "x-anning-line,2022-01,1,superseded,10,,,一月,,,,on-track,\n"
                        + "x-anning-line,2022-01,2,approved,11.0,,,一月更正,,,,on-track,\n"
                        + "x-anning-line,2022-02,1,,15,,,二月,,请协调,,at-risk,雨季\n";
        String problems =
                PROBLEMS
                        + "x-anning-line,2022-01,2,1,征地,,安宁市政府,,2022-03-31,\n"
                        + "x-anning-line,2022-02,1,7,管线迁改,,市住建局,,2022-04-30,2022-02-20\n";
        SecondPerson.approve(
                        send(Map.of("progress_reports", reports, "report_problems", problems))
                                .extract()
                                .response())
                .then()
                .body("report.approvals", equalTo(2))
                .body("report.files.rowsStored.sum()", equalTo(5));
        api().get(on("x-anning-line", "2022-01"))
                .then()
                .body("revision", equalTo(2))
                .body("problems.number", contains(1))
                .body("approvedBy", equalTo("second"));
        reading().get(on("x-anning-line", "2022-02")).then().body("status", equalTo("draft"));

        send(Map.of(
                        "progress_reports",
                        bundle("progress-reports", "x-anning-line"),
                        "report_problems",
                        bundle("report-problems", "x-anning-line")))
                .statusCode(200)
                .body("files.rowsRead.sum()", equalTo(5))
                .body("changed", equalTo(false));
    }

    @Test
    void an_import_does_not_change_what_is_approved_nor_pass_over_a_step() {
        approve(on("x-line-2-phase-2", "2022-01"), report("10", ""));
        String row = "x-line-2-phase-2,2022-01,1,%s,%s,,,%s,The tunnels are through,,,at-risk,\n";
        String approved = row.formatted("approved", "10", "主体隧道全线贯通");

        send(Map.of("progress_reports", HEADER + approved)).body("changed", equalTo(false));
        error(row.formatted("approved", "11", "主体隧道全线贯通"), "revision", "report-closed");
        error(row.formatted("draft", "10", "主体隧道全线贯通"), "status", "report-step");
        error(row.formatted("superseded", "10", "主体隧道全线贯通"), "revision", "revision-order");
        error(
                "x-line-2-phase-2,2022-01,3,draft,11,,,三,,,,on-track,\n",
                "revision",
                "revision-order");
        error(
                "x-line-2-phase-2,2022-01,2,approved,11,,,二,,,,on-track,\n",
                "revision",
                "revision-order");
        error(
                "x-line-2-phase-2,2022-02,1,,9e0,,,二,,,,on-track,\n",
                "physical_progress",
                "decimal-expected");
        send(Map.of(
                        "report_problems",
                        PROBLEMS
                                + "x-line-2-phase-2,2022-01,1,1,征地,,政府,,2022-03-31,\n"
                                + "x-line-2-phase-2,2022-09,1,1,征地,,政府,,2022-03-31,\n"))
                .statusCode(400)
                .body("errors.find { it.row == 2 }.code", equalTo("report-closed"))
                .body("errors.find { it.row == 3 }.code", equalTo("unknown-reference"));
    }

    private static void error(String row, String column, String code) {
        send(Map.of("progress_reports", HEADER + row))
                .statusCode(400)
                .body("errors.find { it.column == '%s' }.code".formatted(column), equalTo(code));
    }

    private static ValidatableResponse refused(String month, String body) {
        return writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put(on("x-third-round-plan", month))
                .then()
                .statusCode(400);
    }

    private static String bundle(String list, String project) {
        return reading()
                .queryParam("project", project)
                .queryParam("shape", "bundle")
                .queryParam("format", "csv")
                .get("/v1/exports/" + list)
                .asString();
    }
}
