package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What projects contribute to indicators is written, read and refused; the reference data says
/// why.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContributionTest {

    private static final String EDITOR = "project-editor plan-admin";
    private static final String HOME = "/v1/projects/x-adds/contributions/";

    private static final String SAID =
            """
            {"amount": 26.50, "unit": "KM", "ground": {"zh": "新线", "en": "A new line"}, "source": "X_2022"}
            """;

    @BeforeAll
    static void load() {
        Invented.load();
        Invented.project("x-adds", "100");
    }

    @Test
    void it_is_created_amended_and_withdrawn_and_every_state_stays_readable() {
        String path = HOME + "METRO_LENGTH";
        Response created = writing(EDITOR).header("If-None-Match", "*").body(SAID).put(path);
        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .body(containsString("\"amount\":26.50,\"unit\":\"KM\""))
                .body("published", equalTo("2022-07-20"));
        Response amended =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body("{\"amount\": null, \"unit\": null, \"source\": null}")
                        .patch(path);
        amended.then().statusCode(200).body("amount", nullValue()).body("source", nullValue());

        api().get("/v1/projects/x-adds/contributions")
                .then()
                .body("items.indicator", hasItem("METRO_LENGTH"));
        writing(EDITOR)
                .header("If-Match", amended.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        api().get(path).then().statusCode(404);
        api().queryParam("asOf", created.<String>path("asOf"))
                .get(path)
                .then()
                .body("amount", equalTo(26.5f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_SUCH       | KM  | 3    | indicator  | unknown-reference",
                "METRO_LENGTH  | M2  | 3    | /unit      | another-dimension",
                "METRO_LENGTH  |     | 3    | /unit      | required",
                "METRO_LENGTH  | KM  |      | /amount    | required",
                "METRO_LENGTH  | NOT | 3    | /unit      | unknown-reference"
            })
    void what_does_not_fit_an_indicator_is_refused(
            String indicator, String unit, String amount, String place, String code) {
        String body =
                """
                {"amount": %s, "unit": %s, "ground": {"zh": "新线", "en": "A new line"}}
                """
                        .formatted(amount, unit == null ? null : '"' + unit + '"');

        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put(HOME + indicator)
                .then()
                .statusCode(400)
                .body(
                        "errors.find { '%s' in [it.pointer, it.parameter] }.code".formatted(place),
                        equalTo(code));
    }

    @Test
    void a_unit_that_converts_is_as_good() {
        writing(EDITOR)
                .header("If-None-Match", "*")
                .body(SAID.replace("KM", "METRE"))
                .put(HOME + "EXPRESSWAY_LENGTH")
                .then()
                .statusCode(201);
    }

    @Test
    void the_reference_data_says_which_projects_carry_an_indicator() {
        api().queryParam("indicator", "METRO_LENGTH")
                .queryParam("kind", "metro")
                .get("/v1/contributions")
                .then()
                .body("items.project", hasItems("metro-line-5", "metro-line-1-northwest-extension"))
                .body("items.ground.zh", everyItem(notNullValue()));
        api().queryParam("region", "530102")
                .queryParam("indicator", "ROAD_UPGRADED_LENGTH")
                .get("/v1/contributions")
                .then()
                .body("items.project", hasItem("road-heiqiong-upgrade"))
                .body("items[0].amount", equalTo(6.35f));
        api().get("/v1/projects/expressway-fuyi/contributions")
                .then()
                .body("items.indicator", hasItems("EXPRESSWAY_LENGTH", "FIXED_ASSET_INVESTMENT"));
    }

    @Test
    void what_rests_on_a_later_source_is_not_told_yet() {
        api().queryParam("at", "2021-01-01")
                .get("/v1/projects/metro-line-5/contributions/METRO_LENGTH")
                .then()
                .statusCode(404);
    }
}
