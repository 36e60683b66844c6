package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;
import static cityplan.common.test.Api.writing;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Milestones and reports as an editor writes them.
final class Reporting {

    static final String EDITOR = "project-editor plan-admin";

    private static final String REPORT =
            """
            {"physicalProgress": %s, "confidence": "at-risk",
             "text": {"zh": "主体隧道全线贯通", "en": "The tunnels are through"}%s}
            """;

    static final String PROBLEM =
            """
            , "problems": [{"number": 1, "text": {"zh": "用地未交付"}, "responsible": {"zh": "区政府"},
                            "due": "2022-04-30"}]
            """;

    private Reporting() {}

    static String on(String project, String month) {
        return "/v1/projects/%s/reports/%s".formatted(project, month);
    }

    static String report(String progress, String more) {
        return REPORT.formatted(progress, more);
    }

    static Response milestone(String project, String code) {
        return begin(
                "/v1/projects/%s/milestones/%s".formatted(project, code),
                """
                {"name": {"zh": "节点", "en": "Milestone"}, "original": "2022-03-31",
                 "current": "2022-03-31", "source": "PLAN_2022"}
                """);
    }

    static Response begin(String path, String body) {
        return writing(EDITOR).header("If-None-Match", "*").body(body).put(path);
    }

    static Response change(String path, String body) {
        return writing(EDITOR).header("If-Match", etag(path)).body(body).put(path);
    }

    static Response take(String path, String step) {
        return stepping(path, step).post(step(path, step));
    }

    static Response giveBack(String path, String reason) {
        return stepping(path, "return")
                .contentType("application/json")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(step(path, "return"));
    }

    /// Brings a report on a month through to its approval.
    static void approve(String path, String body) {
        begin(path, body).then().statusCode(201);
        take(path, "submission").then().statusCode(200);
        take(path, "approval").then().statusCode(200);
    }

    static String etag(String path) {
        return reading().get(path).header("ETag");
    }

    /// A request of somebody who reads what is not published, too.
    static RequestSpecification reading() {
        return api().header("Authorization", "Bearer " + Tokens.of(EDITOR));
    }

    static ValidatableResponse send(Map<String, String> files) {
        RequestSpecification request = sending(Tokens.of(EDITOR + " approver"));
        files.forEach((name, content) ->
                request.multiPart(
                        "files",
                        name + ".csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        "text/csv"));
        return request.post("/v1/imports/projects").then();
    }

    /// Who submits a report does not judge it.
    private static RequestSpecification stepping(String path, String step) {
        String token =
                step.equals("submission") ? Tokens.of(EDITOR) : Tokens.of("judge", "approver");
        return api().header("Authorization", "Bearer " + token).header("If-Match", etag(path));
    }

    private static String step(String path, String step) {
        String[] parts = path.split("\\?", 2);
        return parts[0] + "/" + step + (parts.length == 1 ? "" : "?" + parts[1]);
    }
}
