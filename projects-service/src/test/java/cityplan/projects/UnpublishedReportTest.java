package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.projects.Reporting.PROBLEM;
import static cityplan.projects.Reporting.approve;
import static cityplan.projects.Reporting.begin;
import static cityplan.projects.Reporting.giveBack;
import static cityplan.projects.Reporting.on;
import static cityplan.projects.Reporting.report;
import static cityplan.projects.Reporting.take;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.Api;
import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.rights.Nouns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jakarta.json.Json;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.Supplier;

/// Drafts, and what waits to be approved or was returned, are read by nobody but those who are
/// granted something for their project.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class UnpublishedReportTest {

    private static final String OURS = "530102";
    private static final String THEIRS = "530103";
    private static final String MONTH = "2022-01";

    private String project = "";
    private String report = "";
    private List<String> lists = List.of();

    @BeforeEach
    void make() {
        Kunming.load().statusCode(200);
        project = "un-" + Nouns.draw();
        report = on(project, MONTH);
        lists =
                List.of(
                        "/v1/projects/" + project + "/reports",
                        "/v1/progress-reports?project=" + project,
                        "/v1/report-problems?project=" + project,
                        "/v1/exports/progress-reports?project=" + project,
                        "/v1/exports/report-problems?project=" + project);
        Nouns.make(
                "/v1/projects/" + project,
                "{\"name\": {\"zh\": \"未\", \"en\": \"Not yet\"}, \"sector\": \"transport\", \"kind\": \"metro\", \"regions\": [\"%s\"]}"
                        .formatted(OURS));
        begin(report, report("40", PROBLEM)).then().statusCode(201);
    }

    @Test
    void what_is_not_approved_is_not_found_without_a_token() {
        hidden(Api::api);
        take(report, "submission").then().statusCode(200);
        hidden(Api::api);
        giveBack(report, "数据有误").then().statusCode(200);
        hidden(Api::api);
        approved();
        shown(Api::api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"project-editor", "approver", "auditor"})
    void who_is_granted_something_for_the_project_reads_it(String role) {
        shown(() -> bearing(Tokens.of(role)));
        shown(() -> bearing(Tokens.of("reader", role, OURS)));
        shown(() -> bearing(Tokens.of("reader", role, "530100")));
        shown(() -> bearing(bound(role, "sectors", "transport")));
        hidden(() -> bearing(Tokens.of("reader", role, THEIRS)));
        hidden(() -> bearing(bound(role, "sectors", "energy")));
        hidden(() -> bearing(bound(role, "departments", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "indicator-editor", "plan-admin", "operator"})
    void another_role_reads_what_everybody_reads(String role) {
        hidden(() -> bearing(Tokens.of(role)));
    }

    @Test
    void the_next_revision_is_hidden_while_the_approved_one_is_read() {
        approved();
        String next = report + "?revision=2";
        begin(next, report("45", "")).then().statusCode(201);

        api().get(report).then().statusCode(200).body("revision", equalTo(1));
        api().get(next).then().statusCode(404);
        api().get(lists.getFirst() + "?count=true")
                .then()
                .body("items.revision", contains(1))
                .body("total", equalTo(1));
        api().get(lists.getFirst() + "?status=draft").then().body("items", empty());

        take(next, "submission").then().statusCode(200);
        take(next, "approval").then().statusCode(200);
        api().get(report + "?revision=1")
                .then()
                .statusCode(200)
                .body("status", equalTo("superseded"));
        api().get(next).then().statusCode(200);
    }

    @Test
    void a_moment_before_the_approval_shows_nothing_that_was_no_more_than_a_draft() {
        String then = "asOf=" + editor().get(report).path("asOf");
        List<String> asked =
                lists.stream().map(list -> list + (list.contains("?") ? "&" : "?") + then).toList();
        List<String> drafted = asked.stream().map(list -> editor().get(list).asString()).toList();
        approved();

        api().get(report + "?" + then).then().statusCode(404);
        asked.forEach(list -> api().get(list).then().statusCode(200).body("items", empty()));
        assertThat(asked.stream().map(list -> editor().get(list).asString()))
                .isEqualTo(drafted)
                .allMatch(answer -> answer.contains("2022-01"));
        editor().get(report + "?" + then).then().body("status", equalTo("draft"));
    }

    @Test
    void an_answer_for_the_caller_alone_is_kept_by_nobody_and_taken_for_no_other() {
        String list = lists.getFirst();
        Response ours = editor().get(list);
        Response open = api().get(list);

        ours.then()
                .header("Cache-Control", allOf(containsString("no-store"), startsWith("private")))
                .header("Vary", containsString("Authorization"));
        open.then()
                .header("Cache-Control", startsWith("public"))
                .header("Vary", containsString("Authorization"));
        assertThat(ours.header("ETag")).isNotEqualTo(open.header("ETag"));
        api().header("If-None-Match", ours.header("ETag")).get(list).then().statusCode(200);
        editor().header("If-None-Match", open.header("ETag")).get(list).then().statusCode(200);
        editor().header("If-None-Match", ours.header("ETag")).get(list).then().statusCode(200);
        api().header("If-None-Match", open.header("ETag")).get(list).then().statusCode(304);
    }

    @Test
    void a_cursor_of_somebody_who_reads_more_leads_nobody_further() {
        approve(on(project, "2022-03"), report("50", ""));
        String next = editor().get(lists.getFirst() + "?limit=1").path("links.next");
        begin(on(project, "2022-02"), report("45", "")).then().statusCode(201);

        api().urlEncodingEnabled(false)
                .get(next.replaceAll("&asOf=[^&]*|&at=[^&]*", ""))
                .then()
                .statusCode(200)
                .body("items.month", contains("2022-03"));
    }

    @Test
    void only_what_is_published_is_told_of() {
        String since = editor().get(report).path("asOf");
        String path = on(project, "2022-02");
        begin(path, report("45", PROBLEM)).then().statusCode(201);
        String told =
                "/v1/changes/projects?resource=progress-report&resource=report-problem&since="
                        + since;
        api().get(told).then().statusCode(200).body("items", empty());
        take(path, "submission").then().statusCode(200);
        api().get(told).then().body("items", empty());
        take(path, "approval").then().statusCode(200);

        api().get(told).then().body("items.href", contains(path + "?revision=1"));
    }

    private void approved() {
        take(report, "submission").then().statusCode(200);
        take(report, "approval").then().statusCode(200);
    }

    private void hidden(Supplier<RequestSpecification> reader) {
        reader.get().get(report).then().statusCode(404);
        reader.get().get(report + "?revision=1").then().statusCode(404);
        for (String list : lists) {
            reader.get().get(list).then().statusCode(200).body("items", empty());
        }
    }

    private void shown(Supplier<RequestSpecification> reader) {
        reader.get().get(report).then().statusCode(200);
        for (String list : lists) {
            assertThat(reader.get().get(list).<List<?>>path("items")).as(list).hasSize(1);
        }
    }

    private static RequestSpecification editor() {
        return bearing(Tokens.of("reader", "project-editor", OURS));
    }

    private static RequestSpecification bearing(String token) {
        return api().header("Authorization", "Bearer " + token);
    }

    private static String bound(String role, String bound, String code) {
        return Tokens.bound(
                "reader",
                Json.createArrayBuilder()
                        .add(
                                Json.createObjectBuilder()
                                        .add("role", role)
                                        .add(bound, Json.createArrayBuilder().add(code)))
                        .build());
    }
}
