package cityplan.common.test;

import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/// What every service answers to requests that break the contract. A service's test extends this
/// and names a list of its own.
public abstract class BadRequests {

    /// The path of a list.
    protected abstract String list();

    @Test
    void a_limit_that_is_no_number_is_refused() {
        refused(list() + "?limit=abc", "limit", "integer-expected");
    }

    @Test
    void a_limit_out_of_bounds_is_refused() {
        refused(list() + "?limit=-1", "limit", "integer-expected");
        refused(list() + "?limit=501", "limit", "integer-expected");
        refused(list() + "?limit=99999999999999999999", "limit", "integer-expected");
    }

    @Test
    void an_unknown_parameter_is_refused() {
        refused(list() + "?nope=1", "nope", "unknown-parameter");
    }

    @Test
    void a_misspelt_parameter_is_refused_with_a_suggestion() {
        refused(list() + "?limits=1", "limits", "unknown-parameter-suggestion")
                .body("errors[0].message", containsString("limit"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        problem(badly().get(list() + "?limit=0&asOf=yesterday&fields=nope&sort=nope").then(), 400)
                .body("errors.parameter", hasItem("limit"))
                .body("errors.parameter", hasItem("asOf"))
                .body("errors.parameter", hasItem("fields"))
                .body("errors.parameter", hasItem("sort"));
    }

    @Test
    void a_moment_is_read_strictly() {
        refused(list() + "?asOf=yesterday", "asOf", "instant-expected");
        refused(list() + "?at=2024-13-01", "at", "date-expected");
    }

    @Test
    void the_future_is_not_known() {
        Instant later = Instant.now().plus(Duration.ofDays(2));
        refused(list() + "?asOf=" + later.truncatedTo(ChronoUnit.SECONDS), "asOf", "in-the-future");
        refused(list() + "?at=2999-01-01", "at", "in-the-future");
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        String next = badly().get(list() + "?limit=1&sort=-code").path("links.next");
        String cursor = next.substring(next.indexOf("cursor="));

        refused(list() + "?limit=1&" + cursor, "cursor", "cursor-of-another-query");
        refused(list() + "?cursor=bm90IGEgY3Vyc29y", "cursor", "cursor-malformed");
        refused(list() + "?cursor=***", "cursor", "cursor-malformed");
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        String next = badly().get(list() + "?limit=1").path("links.next");
        String place = next.substring(next.indexOf("cursor=") + "cursor=".length());
        String plain = new String(Base64.getUrlDecoder().decode(place), StandardCharsets.UTF_8);
        for (String moment :
                new String[] {"+999999999-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "x"}) {
            String[] parts = plain.split("\u001f");
            parts[1] = moment;
            refused(list() + "?limit=1&cursor=" + encoded(parts), "cursor", "cursor-malformed");
        }
        String[] parts = plain.split("\u001f");
        parts[2] = "-999999999-01-01";
        refused(list() + "?limit=1&cursor=" + encoded(parts), "cursor", "cursor-malformed");
    }

    private static String encoded(String[] parts) {
        byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        refused(list() + "?limit=1&limit=2", "limit", "repeated");
    }

    @Test
    void control_characters_are_refused() {
        refused(list() + "?q=a%00b", "q", "text-expected");
        refused(list() + "?q=%FF%FE", "q", "text-expected");
        refused(list() + "?q=", "q", "empty");
    }

    @Test
    void a_target_that_is_no_uri_is_refused_by_the_server_itself() {
        assertThat(RawRequest.get(list() + "?q=%zz")).startsWith("HTTP/1.1 400");
    }

    @Test
    void an_unsafe_path_is_refused() {
        for (String path : new String[] {"/%00", ";a=b", "/a%2Fb", "/%5c", "/a;b"}) {
            problem(badly().get(list() + path).then(), 400);
        }
    }

    @Test
    void a_code_that_is_none_is_refused_and_one_that_is_unknown_is_not_found() {
        problem(badly().get(list() + "/%20").then(), 400);
        problem(badly().get(list() + "/no-such-code").then(), 404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void an_unknown_path_is_a_problem() {
        problem(badly().get("/v1/nothing").then(), 404)
                .body("type", equalTo("/problems/unknown-path"));
        problem(badly().get("/").then(), 404);
    }

    @Test
    void a_wrong_method_is_answered_with_those_that_are_right() {
        problem(badly().delete(list()).then(), 405).header("Allow", "GET, HEAD");
    }

    @Test
    void an_answer_in_an_unknown_format_is_refused() {
        problem(badly().header("Accept", "image/png").get(list()).then(), 406);
        problem(badly().header("Accept", "garbage").get(list()).then(), 406);
        problem(badly().header("Accept", "garbage").get(list() + "/no-such-code").then(), 406);
        refused(list() + "?format=xml", "format", "one-of");
    }

    @Test
    void a_query_of_fifteen_kilobytes_is_a_problem() {
        problem(badly().get(list() + "?q=" + "a".repeat(15_000)).then(), 400);
    }

    @Test
    void problems_speak_chinese() {
        problem(
                        badly().header("Accept-Language", "zh-CN,zh;q=0.9")
                                .get(list() + "?limit=0")
                                .then(),
                        400)
                .header("Content-Language", "zh")
                .body("title", equalTo("请求无效"))
                .body("errors[0].message", equalTo("应为 1 至 500 的整数。"));
    }

    @Test
    void a_get_may_carry_a_content_type() {
        badly().header("Content-Type", "application/json").get(list()).then().statusCode(200);
    }

    @Test
    void a_problem_carries_the_trace_of_its_request() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        badly().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("X-Request-Id", "abc-123")
                .get(list() + "?nope=1")
                .then()
                .header("X-Request-Id", "abc-123")
                .body("traceId", equalTo(trace));
    }

    private static ValidatableResponse refused(String path, String parameter, String code) {
        return problem(badly().get(path).then(), 400)
                .body(
                        "errors.findAll { it.parameter == '%s' }.code".formatted(parameter),
                        hasItem(code));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("detail", not(containsString("Exception")));
    }
}
