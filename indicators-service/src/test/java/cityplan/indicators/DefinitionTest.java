package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
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

/// Indicators and code lists are defined, amended, retired and withdrawn.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DefinitionTest {

    private static final String EDITOR = "indicator-editor plan-admin";

    private static final String INDICATOR =
            """
            {"name": {"zh": "公园数量", "en": "Parks"}, "theme": "URBAN", "unit": "COUNT",
             "direction": "higher", "valueType": "count", "decimals": 0, "frequency": "annual"}
            """;

    private static final String THEME =
            """
            {"name": {"zh": "数字经济", "en": "Digital economy"}, "ordinal": 12}
            """;

    private static final Map<String, String> REFERRING =
            Map.of(
                    "plans",
                    """
                    {"name": {"zh": "计划", "en": "Plan"}, "region": "530100", "periodStart": 2025,
                     "periodEnd": 2025, "kind": "annual-plan", "source": "FYP14_2021"}
                    """,
                    "regions",
                    """
                    {"name": {"zh": "街道", "en": "Street"}, "level": "area", "parent": "530102"}
                    """,
                    "sources",
                    """
                    {"title": {"zh": "报告", "en": "Report"}, "kind": "press", "region": "530100",
                     "published": "2024-02-10"}
                    """);

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void an_indicator_is_created_replaced_and_withdrawn_and_every_state_stays_readable() {
        String path = "/v1/indicators/TEST_PARKS";
        Response created = creating().body(INDICATOR).put(path);
        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .body("code", equalTo("TEST_PARKS"))
                .body("name.zh", equalTo("公园数量"))
                .body("retired", equalTo(false));

        Response replaced =
                replacing(created.header("ETag"))
                        .body(INDICATOR.replace("Parks", "City parks"))
                        .put(path);
        replaced.then().statusCode(200).body("name.en", equalTo("City parks"));

        withdraw(path, replaced.header("ETag")).then().statusCode(204);

        api().get(path).then().statusCode(404);
        String first = created.path("asOf");
        String second = replaced.path("asOf");
        api().queryParam("asOf", first).get(path).then().body("name.en", equalTo("Parks"));
        api().queryParam("asOf", second).get(path).then().body("name.en", equalTo("City parks"));
    }

    @Test
    void the_same_again_changes_nothing() {
        String path = "/v1/themes/TEST_SAME";
        Response created = creating().body(THEME).put(path);

        Response again = replacing(created.header("ETag")).body(THEME).put(path);

        again.then().statusCode(200);
        String recorded = created.path("recordedFrom");
        again.then().body("recordedFrom", equalTo(recorded));
        withdraw(path, again.header("ETag")).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"plans", "regions", "sources"})
    void what_refers_to_others_is_defined_amended_and_withdrawn(String list) {
        String path = "/v1/" + list + "/TEST_REFERRING";
        Response created = creating().body(REFERRING.get(list)).put(path);
        created.then().statusCode(201);

        String name = list.equals("sources") ? "title" : "name";
        Response amended =
                patch(
                        path,
                        created.header("ETag"),
                        "{\"%s\": {\"en\": \"Other\"}}".formatted(name));

        amended.then().statusCode(200).body(name + ".en", equalTo("Other"));
        withdraw(path, amended.header("ETag")).then().statusCode(204);
    }

    @Test
    void an_answer_can_be_sent_back_as_it_came() {
        Response read = api().get("/v1/indicators/GDP");

        replacing(read.header("ETag"))
                .body(read.asString())
                .put("/v1/indicators/GDP")
                .then()
                .statusCode(200)
                .body("recordedFrom", equalTo(read.<String>path("recordedFrom")));
    }

    @Test
    void a_patch_changes_what_it_names_and_takes_away_what_is_null() {
        String path = "/v1/units/TEST_UNIT";
        String unit =
                """
                {"symbol": {"zh": "亩", "en": "mu"}, "name": {"zh": "亩", "en": "mu"},
                 "dimension": "area", "baseUnit": "TEST_UNIT", "multiplier": 666.6667}
                """;
        Response created = creating().body(unit).put(path);
        created.then().statusCode(201).body("multiplier", equalTo(666.6667f));

        Response patched =
                patch(
                        path,
                        created.header("ETag"),
                        "{\"symbol\": null, \"name\": {\"en\": \"Mu\"}}");

        patched.then()
                .statusCode(200)
                .body("symbol", nullValue())
                .body("name.en", equalTo("Mu"))
                .body("name.zh", equalTo("亩"));
        withdraw(path, patched.header("ETag")).then().statusCode(204);
    }

    @Test
    void a_write_must_name_the_version_it_is_meant_for() {
        String path = "/v1/themes/TEST_VERSION";
        writing(EDITOR).body(THEME).put(path).then().statusCode(428);
        replacing("\"1-1\"").body(THEME).put(path).then().statusCode(412);
        Response created = creating().body(THEME).put(path);
        created.then().statusCode(201);

        creating().body(THEME).put(path).then().statusCode(412);
        replacing("\"nonsense\"").body(THEME).put(path).then().statusCode(412);
        replacing("W/" + created.header("ETag")).body(THEME).put(path).then().statusCode(412);
        Response changed =
                replacing(created.header("ETag")).body(THEME.replace("12", "13")).put(path);
        changed.then().statusCode(200);
        replacing(created.header("ETag"))
                .body(THEME.replace("12", "14"))
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));

        withdraw(path, created.header("ETag")).then().statusCode(412);
        withdraw(path, changed.header("ETag")).then().statusCode(204);
        withdraw(path, changed.header("ETag")).then().statusCode(404);
    }

    @Test
    void what_is_recorded_of_others_does_not_make_a_version_stale() {
        String etag = api().get("/v1/themes/ECONOMY").header("ETag");
        Response other = creating().body(THEME).put("/v1/themes/TEST_OTHER");
        other.then().statusCode(201);

        patch("/v1/themes/ECONOMY", etag, "{\"ordinal\": 1}").then().statusCode(200);

        withdraw("/v1/themes/TEST_OTHER", other.header("ETag")).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/themes/URBAN, indicator",
        "/v1/units/CNY, unit",
        "/v1/regions/530100, region",
        "/v1/regions/530100, series",
        "/v1/sources/FYP14_2021, plan",
        "/v1/sources/FYP14_2021, statement of an observation",
        "/v1/plans/FYP14, target",
        "/v1/indicators/GDP, series",
        "/v1/indicators/GDP, target"
    })
    void what_others_refer_to_is_not_withdrawn(String path, String referrer) {
        String etag = api().get(path).header("ETag");

        withdraw(path, etag)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.message", hasItem(containsString("“" + referrer + "”")));
        api().get(path).then().statusCode(200);
    }

    @Test
    void a_retired_indicator_stays_readable_and_takes_no_new_observations() {
        String path = "/v1/indicators/TEST_RETIRED";
        Response created = creating().body(INDICATOR).put(path);
        String cell = "/v1/observations/TEST_RETIRED/530100/LEVEL/";
        String value = "{\"value\": 7, \"status\": \"final\", \"source\": \"FYP14_2021\"}";
        Response old = creating().body(value).put(cell + "2020");
        old.then().statusCode(201);

        Response retired = patch(path, created.header("ETag"), "{\"retired\": true}");

        retired.then().statusCode(200).body("retired", equalTo(true));
        creating()
                .body(value)
                .put(cell + "2021")
                .then()
                .statusCode(400)
                .body("errors.code", contains("retired"));
        Response corrected =
                replacing(old.header("ETag"))
                        .body(
                                """
                                {"value": 8, "status": "final", "source": "FYP14_2021", "reason": "error"}
                                """)
                        .put(cell + "2020");
        corrected.then().statusCode(200).body("value", equalTo(8));
        api().get(path).then().body("retired", equalTo(true));
        Kunming.load().statusCode(200);
        writing(EDITOR)
                .header("If-Match", corrected.header("ETag"))
                .delete(cell + "2020?reason=error")
                .then()
                .statusCode(204);
        withdraw(path, retired.header("ETag")).then().statusCode(204);
    }

    @Test
    void everything_wrong_with_a_body_is_told_at_once_and_in_its_place() {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        """
                        {"name": {"zh": "=1+1"}, "theme": "NOPE", "unit": 7, "direction": "up",
                         "valueType": "count", "decimals": 1.5, "frequnecy": "annual", "code": "OTHER",
                         "description": "x"}
                        """)
                .put("/v1/indicators/TEST_WRONG")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/name/zh' }.code", equalTo("formula"))
                .body("errors.find { it.pointer == '/name/en' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/unit' }.code", equalTo("string-expected"))
                .body("errors.find { it.pointer == '/direction' }.code", equalTo("one-of"))
                .body("errors.find { it.pointer == '/decimals' }.code", equalTo("integer-expected"))
                .body(
                        "errors.find { it.pointer == '/frequnecy' }.code",
                        equalTo("unknown-property-suggestion"))
                .body("errors.find { it.pointer == '/code' }.code", equalTo("not-of-this-path"))
                .body("errors.find { it.pointer == '/description' }.code", notNullValue());
    }

    @Test
    void references_must_be_known_and_no_region_lies_below_itself() {
        creating()
                .body(INDICATOR.replace("URBAN", "NOPE").replace("COUNT", "NOPE"))
                .put("/v1/indicators/TEST_REFERENCES")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/theme", "/unit"))
                .body("errors.code", contains("unknown-reference", "unknown-reference"));
        patch(
                        "/v1/regions/530100",
                        api().get("/v1/regions/530100").header("ETag"),
                        "{\"parent\": \"530102\"}")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/parent' }.code", equalTo("cycle"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "7",
                "{\"ordinal\": 1, \"ordinal\": 2}",
                "{\"ordinal\": NaN}",
                "{\"ordinal\": 1e999999999}",
                "{",
                "{} {}",
                "{\"name\": 7}",
            })
    void a_body_that_is_no_object_is_a_problem(String body) {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put("/v1/themes/TEST_BROKEN")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", notNullValue());
    }

    @Test
    void a_body_of_another_type_is_refused() {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .contentType("text/plain")
                .body("x")
                .put("/v1/themes/TEST_TYPE")
                .then()
                .statusCode(415);
        writingBadly(EDITOR)
                .header("If-Match", "*")
                .body("{}")
                .patch("/v1/themes/ECONOMY")
                .then()
                .statusCode(415);
    }

    private static RequestSpecification creating() {
        return writing(EDITOR).header("If-None-Match", "*");
    }

    private static RequestSpecification replacing(String etag) {
        return writing(EDITOR).header("If-Match", etag);
    }

    private static Response patch(String path, String etag, String body) {
        return writing(EDITOR)
                .header("If-Match", etag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }

    private static Response withdraw(String path, String etag) {
        return writing(EDITOR).header("If-Match", etag).delete(path);
    }
}
