package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectWritingTest {

    private static final String EDITOR = "project-editor plan-admin";

    private static final String PROJECT =
            """
            {"name": {"zh": "试验隧道", "en": "Test tunnel"}, "sector": "transport", "kind": "metro",
             "regions": ["530102", "530103"], "totalInvestment": {"amount": 12.50, "unit": "CNY_100M"},
             "capacity": {"value": 3, "unit": "COUNT"}, "description": {"zh": "仅供测试", "en": "For tests"}%s}
            """;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void a_project_is_created_replaced_amended_and_withdrawn_and_every_state_stays_readable() {
        String path = "/v1/projects/test-written";
        Response created = creating().body(project("")).put(path);
        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .body("regions", contains("530102", "530103"))
                .body("totalInvestment.currency", equalTo("CNY"))
                .body("description.zh", equalTo("仅供测试"))
                .body("nationalCode", nullValue())
                .body("basis", equalTo("unstated"));

        Response replaced =
                replacing(created.header("ETag"))
                        .body(project("").replace("Test tunnel", "Second tunnel"))
                        .put(path);
        replaced.then().statusCode(200).body("name.en", equalTo("Second tunnel"));
        Response amended =
                patch(path, replaced, "{\"description\": {\"zh\": null}, \"lengthKm\": 2.10}");
        amended.then()
                .statusCode(200)
                .body("regions", contains("530102", "530103"))
                .body("description.zh", nullValue())
                .body("description.en", equalTo("For tests"));

        withdraw(path, amended).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().queryParam("asOf", created.<String>path("asOf"))
                .get(path)
                .then()
                .body("name.en", equalTo("Test tunnel"));
    }

    @Test
    void totals_in_different_units_are_sorted_by_yuan_and_other_currencies_come_last() {
        Map.of(
                        "a",
                        "12.50, \"unit\": \"CNY_100M\"",
                        "b",
                        "125000.1, \"unit\": \"CNY_10K\"",
                        "c",
                        "99, \"unit\": \"USD_100M\"")
                .forEach((code, total) ->
                        creating()
                                .body(project("").replace("12.50, \"unit\": \"CNY_100M\"", total))
                                .put("/v1/projects/test-total-" + code)
                                .then()
                                .statusCode(201));
        var first =
                api().queryParam("code", "test-total-a", "test-total-b", "test-total-c")
                        .queryParam("sort", "-totalInvestment")
                        .queryParam("limit", 2)
                        .get("/v1/projects");

        first.then().body("items.code", contains("test-total-b", "test-total-a"));
        api().get(first.<String>path("links.next"))
                .then()
                .body("items.code", contains("test-total-c"));
    }

    @Test
    void an_answer_can_be_sent_back_as_it_came() {
        Response read = api().get("/v1/projects/metro-line-5");

        replacing(read.header("ETag"))
                .body(read.asString())
                .put("/v1/projects/metro-line-5")
                .then()
                .statusCode(200)
                .body("recordedFrom", equalTo(read.<String>path("recordedFrom")));
    }

    @Test
    void a_national_code_is_given_once() {
        String path = "/v1/projects/test-coded";
        Response created = creating().body(project(code("2109-530102-04-01-000001"))).put(path);
        created.then()
                .statusCode(201)
                .body("nationalCode.code", equalTo("2109-530102-04-01-000001"))
                .body("nationalCode.form", equalTo("gb-t-40058-2021"));

        patch(path, created, "{\"nationalCode\": {\"code\": \"2109-530102-04-01-000002\"}}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nationalCode/code"))
                .body("errors[0].code", equalTo("national-code-held"))
                .body("errors[0].message", containsString("000001"));
        patch(path, created, "{\"nationalCode\": null}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("national-code-held"));
        patch(path, created, "{\"lengthKm\": 1}").then().statusCode(200);
        creating()
                .body(project(code("2109-530102-04-01-000001")))
                .put("/v1/projects/test-coded-too")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("national-code-of-another"))
                .body("errors[0].message", containsString("test-coded"));
    }

    @Test
    void an_older_national_code_is_flagged_and_one_of_month_13_is_none() {
        Response created =
                creating()
                        .body(project(code("2017-530100-48-01-012345")))
                        .put("/v1/projects/test-earlier");
        created.then().statusCode(201).body("nationalCode.form", equalTo("earlier"));

        creating()
                .body(project(code("2113-530102-04-01-123456")))
                .put("/v1/projects/test-month-13")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/nationalCode/code"))
                .body("errors[0].code", equalTo("national-code-month"));
    }

    @Test
    void of_two_editors_the_second_one_is_told() {
        String path = "/v1/projects/test-two-editors";
        Response seen = creating().body(project("")).put(path);

        patch(path, seen, "{\"lengthKm\": 1}").then().statusCode(200);

        patch(path, seen, "{\"lengthKm\": 2}")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        writing(EDITOR).body(project("")).put(path).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource({"metro-line-5, event of a project"})
    void what_others_refer_to_is_not_withdrawn(String code, String referrer) {
        String path = "/v1/projects/" + code;

        withdraw(path, api().get(path))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.message", hasItem(containsString("“" + referrer + "”")));
    }

    @Test
    void everything_wrong_is_told_at_once_and_in_its_place() {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        """
                        {"name": {"zh": "一", "en": "One"}, "sector": "none", "kind": "metro",
                         "regions": ["999999"], "programme": "none",
                         "totalInvestment": {"amount": 1, "unit": "COUNT"}, "capacity": {"value": 1}}
                        """)
                .put("/v1/projects/test-wrong")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/sector",
                                "/regions",
                                "/programme",
                                "/totalInvestment/unit",
                                "/capacity/unit"))
                .body(
                        "errors.code",
                        hasItems("unknown-reference", "currency-expected", "required"));
    }

    private static String project(String more) {
        return PROJECT.formatted(more);
    }

    private static String code(String code) {
        return ", \"nationalCode\": {\"code\": \"%s\"}".formatted(code);
    }

    private static RequestSpecification creating() {
        return writing(EDITOR).header("If-None-Match", "*");
    }

    private static RequestSpecification replacing(String seen) {
        return writing(EDITOR).header("If-Match", seen);
    }

    private static Response patch(String path, Response seen, String body) {
        return replacing(seen.header("ETag"))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }

    private static Response withdraw(String path, Response seen) {
        return replacing(seen.header("ETag")).delete(path);
    }
}
