package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;
import static cityplan.store.test.approval.SecondPerson.decide;
import static cityplan.store.test.approval.SecondPerson.ended;
import static cityplan.store.test.rights.Nouns.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.approval.SecondPerson;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import jakarta.json.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Corrections of many figures take two persons.
@Order(Integer.MAX_VALUE - 5)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportApprovalTest {

    private static final String EDITOR = Tokens.of("editor", "indicator-editor approver");
    private static final String HEADER = "indicator,region,measure,period,value,status,source\n";
    private static final String ROW = "GDP,%s,LEVEL,%d-%02d,%d,final,PLAN_2022\n";
    private static final String FIGURES = "/v1/observations/GDP/%s/LEVEL/%d-%02d";

    private int year;

    @BeforeEach
    void three_figures_are_held() {
        Kunming.load().statusCode(200);
        year = 1910 + draw();
        send(rows("530102", 3, 1), "").then().statusCode(200);
    }

    @Test
    void a_file_that_corrects_several_figures_waits_and_says_what_it_would_change() {
        Response submitted = send(rows("530102", 3, 2), "?reason=error");

        submitted
                .then()
                .statusCode(202)
                .body("status", equalTo("submitted"))
                .body("createdBy", equalTo("editor"))
                .body("report.needsApproval", equalTo(true))
                .body("report.corrections", equalTo(3))
                .body("report.approvals", equalTo(0))
                .body("report.recordedAt", equalTo(null))
                .body("changes.find { it.noun == 'observation' }.count", equalTo(3))
                .body("changes[0].rows.key", hasItem("GDP/530102/LEVEL/%d-01".formatted(year)))
                .body("changes[0].rows[0].before.value", equalTo(1))
                .body("changes[0].rows[0].after.value", equalTo(2));
        held(1, 1, 1);
        told(submitted, EDITOR).body("status", equalTo("submitted"));
    }

    @Test
    void another_approves_it_and_every_vintage_says_who_brought_it() {
        Response submitted = send(rows("530102", 3, 2), "?reason=error");

        Response recorded = SecondPerson.approve(submitted);

        recorded.then()
                .body("status", equalTo("recorded"))
                .body("decidedBy", equalTo("second"))
                .body("createdBy", equalTo("editor"))
                .body("report.needsApproval", equalTo(false))
                .body("report.corrections", equalTo(3));
        held(2, 2, 2);
        vintages().body("items.recordedBy", hasItem("editor"));
        audit(submitted, "submitted", "editor");
        audit(submitted, "approved", "second");
    }

    @Test
    void one_figure_is_corrected_at_once() {
        send(rows("530102", 1, 2), "?reason=error").then().statusCode(200);

        held(2, 1, 1);
    }

    @Test
    void who_submitted_it_does_not_approve_it_nor_does_who_acted_for_that_one() {
        Response submitted = send(rows("530102", 3, 2), "?reason=error");
        String path = submitted.header("Location");

        ownSubmission(decide(EDITOR, path, "approval"));
        ownSubmission(decide(Tokens.acting("editor", "other", "approver"), path, "approval"));
        ownSubmission(decide(Tokens.acting("other", "editor", "approver"), path, "approval"));
        ownSubmission(
                api().header("Authorization", "Bearer " + EDITOR)
                        .contentType("application/json")
                        .body("{\"reason\": \"mine\"}")
                        .post(path + "/return"));

        held(1, 1, 1);
        told(submitted, EDITOR).body("status", equalTo("submitted"));

        Response acted =
                sending(Tokens.acting("helper", "editor", "indicator-editor"))
                        .multiPart(
                                "files", "observations.csv", file(rows("530102", 3, 3)), "text/csv")
                        .post("/v1/imports/indicators?reason=error");
        ownSubmission(
                decide(Tokens.of("helper", "approver"), acted.header("Location"), "approval"));
    }

    @Test
    void an_approver_sees_and_decides_what_lies_within_its_bounds() {
        Response ours = send(rows("530102", 3, 2), "?reason=error");
        String path = ours.header("Location");
        String foreign = bound("530103");

        decide(foreign, path, "approval")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("not-granted"))
                .body("errors[0].message", containsString("regions 530102"));
        api().header("Authorization", "Bearer " + foreign).get(path).then().statusCode(404);
        submissions(foreign).body("items.id", not(hasItem(ours.<String>path("id"))));

        submissions(bound("530102")).body("items.id", hasItem(ours.<String>path("id")));
        decide(bound("530102"), path, "approval").then().statusCode(200);
        assertThat(ended(path).<String>path("status")).isEqualTo("recorded");
        held(2, 2, 2);
    }

    @Test
    void one_foreign_row_keeps_an_approver_within_bounds_from_approving() {
        send(rows("530103", 3, 1), "").then().statusCode(200);
        Response both = send(rows("530102", 3, 2) + rows("530103", 1, 2), "?reason=error");

        decide(bound("530102"), both.header("Location"), "approval")
                .then()
                .statusCode(403)
                .body("errors[0].message", containsString("regions 530103"));

        held(1, 1, 1);
    }

    @Test
    void what_would_change_is_told_to_who_submitted_decides_or_audits() {
        Response submitted = send(rows("530102", 3, 2), "?reason=error");

        for (String role : List.of("approver", "auditor")) {
            told(submitted, Tokens.of("other", role)).body("changes", hasSize(2));
        }
        told(submitted, EDITOR).body("changes", hasSize(2));
        told(submitted, Tokens.of("other", "operator"))
                .body("status", equalTo("submitted"))
                .body("changes", equalTo(null));
    }

    @Test
    void an_approval_that_is_sent_again_is_answered_the_same() {
        String path = send(rows("530102", 3, 2), "?reason=error").header("Location");

        List<Response> answers =
                Stream.generate(() ->
                                api().header("Authorization", "Bearer " + SecondPerson.TOKEN)
                                        .header(
                                                "Idempotency-Key",
                                                "\"approval-%d\"".formatted(year))
                                        .post(path + "/approval"))
                        .limit(2)
                        .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .hasSize(2)
                .containsOnly(answers.getFirst().asString());
        assertThat(ended(path).<String>path("status")).isEqualTo("recorded");
    }

    @Test
    void the_same_file_twice_is_recorded_once() {
        Response first = send(rows("530102", 3, 2), "?reason=error");
        Response second = send(rows("530102", 3, 2), "?reason=error");

        SecondPerson.approve(first).then().body("status", equalTo("recorded"));
        SecondPerson.approve(second).then().body("status", equalTo("unchanged"));

        vintages().body("items", hasSize(2));
    }

    @Test
    void what_was_returned_says_why_and_is_over() {
        Response submitted = send(rows("530102", 3, 2), "?reason=error");
        String path = submitted.header("Location");

        writing("approver")
                .body("{\"reason\": \"请附页码\"}")
                .post(path + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("returnReason", equalTo("请附页码"))
                .body("decidedBy", equalTo("tester"));

        decide(SecondPerson.TOKEN, path, "approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-from-here"));
        held(1, 1, 1);
    }

    @Test
    void a_return_without_a_reason_and_a_decision_on_nothing_are_refused() {
        String path = send(rows("530102", 3, 2), "?reason=error").header("Location");

        for (String body :
                List.of(
                        "{}",
                        "{\"reason\": \"\"}",
                        "{\"reason\": \" \u3000\"}",
                        "{\"reason\": \"=1+1\"}",
                        "[]",
                        "{\"reason\": \"a\", \"b\": 1}")) {
            writingBadly("approver").body(body).post(path + "/return").then().statusCode(400);
        }
        for (String nothing : List.of("00000000-0000-7000-8000-000000000000", "none")) {
            decide(SecondPerson.TOKEN, "/v1/imports/indicators/" + nothing, "approval")
                    .then()
                    .statusCode(404);
        }
        decide(Tokens.of("indicator-editor"), path, "approval").then().statusCode(403);
    }

    @Test
    void of_many_who_approve_at_once_one_does() throws InterruptedException, ExecutionException {
        String path = send(rows("530102", 3, 2), "?reason=error").header("Location");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers =
                    IntStream.range(0, 10)
                            .mapToObj(n -> Tokens.of("approver-" + n, "approver"))
                            .map(token ->
                                    threads.submit(
                                            () -> decide(token, path, "approval").statusCode()))
                            .toList();
            int approved = 0;
            for (Future<Integer> answer : answers) {
                approved += answer.get() == 200 ? 1 : 0;
                assertThat(answer.get()).isIn(200, 409);
            }
            assertThat(approved).isEqualTo(1);
        }
        assertThat(ended(path).<String>path("status")).isEqualTo("recorded");
    }

    @Test
    void what_was_approved_is_held_against_what_is_known_by_then() {
        Response submitted = send(rows("530102", 3, 2), "");
        submitted.then().statusCode(400);
        Response reasoned = send(rows("530102", 3, 2), "?reason=error");
        send(rows("530102", 1, 3), "?reason=error").then().statusCode(200);

        SecondPerson.approve(reasoned).then().body("status", equalTo("recorded"));

        held(2, 2, 2);
        vintages().body("items", hasSize(3));
    }

    @Test
    void a_file_that_is_imported_later_waits_as_well() {
        Response kept =
                sending(EDITOR)
                        .header("Prefer", "respond-async")
                        .multiPart(
                                "files", "observations.csv", file(rows("530102", 3, 2)), "text/csv")
                        .post("/v1/imports/indicators?reason=error");
        kept.then().statusCode(202);
        assertThat(ended(kept.header("Location")).<String>path("status")).isEqualTo("submitted");

        SecondPerson.approve(kept).then().body("status", equalTo("recorded"));

        held(2, 2, 2);
    }

    @Test
    void a_dry_run_says_that_it_would_wait_and_keeps_nothing() {
        send(rows("530102", 3, 2), "?reason=error&dryRun=true")
                .then()
                .statusCode(200)
                .body("needsApproval", equalTo(true))
                .body("corrections", equalTo(3));
    }

    @Test
    void a_list_of_corrections_that_cannot_wait_is_refused() {
        String item =
                """
                {"indicator": "GDP", "region": "530102", "measure": "LEVEL", "period": "%d-%02d",
                 "value": 2, "status": "final", "source": "PLAN_2022", "reason": "error", "replaces": "%s"}
                """;
        String items =
                "{\"items\": [%s, %s]}"
                        .formatted(
                                item.formatted(year, 1, since(1)),
                                item.formatted(year, 2, since(2)));

        for (String query : List.of("", "?dryRun=true")) {
            writing("indicator-editor")
                    .body(items)
                    .post("/v1/observations" + query)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/approval-needed"));
        }
        held(1, 1, 1);
    }

    private String since(int month) {
        return api().get(FIGURES.formatted("530102", year, month)).path("recordedFrom");
    }

    private ValidatableResponse vintages() {
        return api().get(
                        "/v1/indicators/GDP/observations?region=530102&history=true&period=%d-01"
                                .formatted(year))
                .then();
    }

    private static String bound(String region) {
        return Tokens.bound(
                "bound-" + region,
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("role", "approver")
                                        .add("regions", Json.createArrayBuilder().add(region)))
                        .build());
    }

    private static ValidatableResponse submissions(String token) {
        return api().header("Authorization", "Bearer " + token)
                .get("/v1/imports/indicators?status=submitted&limit=500")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse told(Response submitted, String token) {
        return api().header("Authorization", "Bearer " + token)
                .get(submitted.header("Location"))
                .then();
    }

    private static void ownSubmission(Response refused) {
        refused.then().statusCode(403).body("errors[0].code", equalTo("own-submission"));
    }

    private static void audit(Response submitted, String status, String subject) {
        api().header("Authorization", "Bearer " + Tokens.of("auditor"))
                .get("/v1/audit/indicators?noun=import&key=" + submitted.<String>path("id"))
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.subject == '%s' }.what.changes.flatten().rows.flatten().after.status"
                                .formatted(subject),
                        hasItem(status));
    }

    private void held(int... values) {
        for (int month = 1; month <= values.length; month++) {
            api().get(FIGURES.formatted("530102", year, month))
                    .then()
                    .body("value", equalTo(values[month - 1]));
        }
    }

    private String rows(String region, int months, int value) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> ROW.formatted(region, year, month, value))
                .reduce("", String::concat);
    }

    private static Response send(String rows, String query) {
        return sending(EDITOR)
                .multiPart("files", "observations.csv", file(rows), "text/csv")
                .post("/v1/imports/indicators" + query);
    }

    private static byte[] file(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
