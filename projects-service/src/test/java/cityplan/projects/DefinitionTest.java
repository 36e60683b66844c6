package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sectors, kinds and programmes are defined, amended and withdrawn.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DefinitionTest {

    private static final String EDITOR = "project-editor plan-admin";

    private static final String PROGRAMME =
            """
            {"name": {"zh": "清单", "en": "List"}, "sector": "transport", "period": "2025",
             "projectCount": 3, "plannedInvestment": {"amount": 12.50}, "investmentUnit": "CNY_100M",
             "source": "PLAN_2022"}
            """;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/sectors/TEST_DEFINED|{'name': {'zh': '新', 'en': 'New'}}",
                "/v1/project-kinds/TEST_DEFINED|{'name': {'zh': '新', 'en': 'New'}, 'sector': 'transport'}",
            },
            quoteCharacter = '`')
    void a_code_is_defined_amended_and_withdrawn(String path, String body) {
        Response created = creating().body(body.replace('\'', '"')).put(path);
        created.then().statusCode(201).header("Location", equalTo(path));
        creating().body(body.replace('\'', '"')).put(path).then().statusCode(412);

        Response amended = patch(path, created, "{\"name\": {\"en\": \"Newer\"}}");

        amended.then().statusCode(200).body("name.en", equalTo("Newer"));
        patch(path, created, "{\"name\": {\"en\": \"Newest\"}}").then().statusCode(412);
        withdraw(path, amended).then().statusCode(204);
        api().get(path).then().statusCode(404);
        String first = created.path("asOf");
        api().queryParam("asOf", first).get(path).then().body("name.en", equalTo("New"));
    }

    @Test
    void the_money_of_a_programme_is_in_the_unit_that_it_names() {
        String path = "/v1/programmes/TEST_PROGRAMME";
        Response created = creating().body(PROGRAMME).put(path);
        created.then()
                .statusCode(201)
                .body("plannedInvestment.amount", equalTo(12.50f))
                .body("plannedInvestment.currency", equalTo("CNY"))
                .body("plannedInvestment.unit", equalTo("CNY_100M"));

        Response again =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .body(created.asString())
                        .put(path);

        again.then()
                .statusCode(200)
                .body("recordedFrom", equalTo(created.<String>path("recordedFrom")));
        Response without =
                patch(path, again, "{\"plannedInvestment\": null, \"investmentUnit\": null}");
        without.then().statusCode(200).body("plannedInvestment", nullValue());
        withdraw(path, without).then().statusCode(204);
    }

    @Test
    void what_is_wrong_with_a_programme_is_told_at_once() {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(
                        PROGRAMME
                                .replace("CNY_100M", "COUNT")
                                .replace("transport", "NOPE")
                                .replace("PLAN_2022", "NOPE"))
                .put("/v1/programmes/TEST_WRONG")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/sector", "/source", "/investmentUnit"))
                .body("errors.code", hasItems("unknown-reference", "currency-expected"));
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(PROGRAMME.replace("\"investmentUnit\": \"CNY_100M\",", ""))
                .put("/v1/programmes/TEST_WRONG")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/investmentUnit' }.code", equalTo("required"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/sectors/housing, kind of project",
        "/v1/sectors/housing, project",
        "/v1/sectors/other, programme",
        "/v1/project-kinds/metro, project",
        "/v1/programmes/fyp14-box-23-public-transport, project"
    })
    void what_others_refer_to_is_not_withdrawn(String path, String referrer) {
        withdraw(path, api().get(path))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.message", hasItem(containsString("“" + referrer + "”")));
        api().get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/sectors/transport",
        "PATCH, /v1/project-kinds/metro",
        "DELETE, /v1/programmes/key-projects-2022"
    })
    void every_write_needs_a_token_with_the_role(String method, String path) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        RequestSpecification request = badly().contentType(type).header("If-Match", "*").body("{}");
        request.request(method, path).then().statusCode(401);
        request.header("Authorization", "Bearer " + Tokens.of("indicator-editor"))
                .request(method, path)
                .then()
                .statusCode(403);
    }

    private static RequestSpecification creating() {
        return writing(EDITOR).header("If-None-Match", "*");
    }

    private static Response patch(String path, Response seen, String body) {
        return writing(EDITOR)
                .header("If-Match", seen.header("ETag"))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path);
    }

    private static Response withdraw(String path, Response seen) {
        return writing(EDITOR).header("If-Match", seen.header("ETag")).delete(path);
    }
}
