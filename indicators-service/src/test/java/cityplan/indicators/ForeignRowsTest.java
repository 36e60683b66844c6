package cityplan.indicators;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.json.Json;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/// Somebody of one district tries to get at what is another's.
@Order(Integer.MAX_VALUE - 1)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForeignRowsTest {

    private static final String OURS = "530102";
    private static final String THEIRS = "530103";
    private static final String HEADER =
            "id,indicator,region,measure,period,value,status,source,reason\n";
    private static final String FIGURE = "/v1/observations/GDP/%s/LEVEL/%d";

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
        Kunming.observe(
                """
                fr-theirs,GDP,530103,LEVEL,1990,90,,final,PLAN_2022,,
                fr-ours,GDP,530102,LEVEL,1990,80,,final,PLAN_2022,,
                """);
    }

    @Test
    void one_foreign_row_refuses_the_whole_file_and_is_named() {
        send(HEADER
                        + "fr-1,GDP,530102,LEVEL,1991,1,final,PLAN_2022,\n"
                        + "fr-2,GDP,530103,LEVEL,1991,1,final,PLAN_2022,\n"
                        + "fr-3,GDP,530102,LEVEL,1992,1,final,PLAN_2022,\n")
                .statusCode(403)
                .body("type", equalTo("/problems/not-granted"))
                .body("errors", hasSize(1))
                .body("errors[0].file", equalTo("observations.csv"))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("region"))
                .body("errors[0].message", containsString("530103"));
        assertThat(cutDown().get(FIGURE.formatted(OURS, 1991)).statusCode()).isEqualTo(404);
        assertThat(cutDown().get(FIGURE.formatted(OURS, 1992)).statusCode()).isEqualTo(404);
    }

    @Test
    void one_foreign_item_refuses_the_whole_batch_and_is_named() {
        cutDown()
                .header("Authorization", "Bearer " + district())
                .contentType("application/json")
                .body(
                        """
                        {"items": [
                          {"indicator": "GDP", "region": "530102", "measure": "LEVEL", "period": "1993",
                           "value": 1, "status": "final", "source": "PLAN_2022"},
                          {"indicator": "GDP", "region": "530103", "measure": "LEVEL", "period": "1993",
                           "value": 1, "status": "final", "source": "PLAN_2022"}]}
                        """)
                .post("/v1/observations")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/items/1/region"));
        assertThat(cutDown().get(FIGURE.formatted(OURS, 1993)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_identifier_of_a_foreign_statement_does_not_make_it_ours() {
        String theirs = cutDown().get(FIGURE.formatted(THEIRS, 1990)).asString();
        send(HEADER + "fr-theirs,GDP,530102,LEVEL,1994,1,final,PLAN_2022,error\n")
                .statusCode(403)
                .body("errors[0].message", containsString("530103"));
        assertThat(cutDown().get(FIGURE.formatted(THEIRS, 1990)).asString()).isEqualTo(theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations/GDP/530103/LEVEL/1990/",
                "/v1/observations/GDP/530103;region=530102/LEVEL/1990",
                "/v1/observations/GDP;x=1/530103/LEVEL/1990",
                "/v1/observations/GDP/530102/../530103/LEVEL/1990",
                "/v1/observations/GDP/%35%33%30%31%30%33/LEVEL/1990",
                "/v1/observations/GDP%2f530103/LEVEL/1990",
                "/V1/Observations/GDP/530103/LEVEL/1990",
                "/v1/observations/gdp/530103/LEVEL/1990",
                "/v1//observations/GDP/530103/LEVEL/1990",
                "/v1/observations/GDP/530103/LEVEL/1990?region=530102",
                "/v1/observations/GDP/530103/LEVEL/1990?_method=GET"
            })
    void no_other_spelling_of_a_path_leads_to_a_foreign_figure(String path) {
        String theirs = cutDown().get(FIGURE.formatted(THEIRS, 1990)).asString();
        for (String method : new String[] {"PUT", "DELETE", "POST"}) {
            int status =
                    badly().header("Authorization", "Bearer " + district())
                            .header("If-Match", "*")
                            .header("X-HTTP-Method-Override", "PUT")
                            .contentType("application/json")
                            .body(
                                    "{\"value\": 1, \"status\": \"final\", \"source\": \"PLAN_2022\", \"reason\": \"error\"}")
                            .request(method, path)
                            .statusCode();
            assertThat(status).as("%s %s", method, path).isBetween(400, 499);
        }
        assertThat(cutDown().get(FIGURE.formatted(THEIRS, 1990)).asString()).isEqualTo(theirs);
    }

    @Test
    void a_role_that_is_bound_is_not_widened_by_its_name_in_groups() {
        String token =
                Tokens.bound(
                        "tester",
                        "indicator-editor",
                        Json.createArrayBuilder()
                                .add(
                                        Json.createObjectBuilder()
                                                .add("role", "indicator-editor")
                                                .add(
                                                        "regions",
                                                        Json.createArrayBuilder().add(OURS)))
                                .build());
        send(HEADER + "fr-4,GDP,530103,LEVEL,1995,1,final,PLAN_2022,\n", token).statusCode(403);
        send(HEADER + "fr-4,GDP,530102,LEVEL,1995,1,final,PLAN_2022,\n", token).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"indicator-editor\"",
                "[\"indicator-editor\"]",
                "[{}]",
                "[{\"role\": 1}]",
                "[{\"role\": \"indicator-editor\", \"regions\": []}]",
                "[{\"role\": \"indicator-editor\", \"regions\": \"530102\"}]",
                "[{\"role\": \"indicator-editor\", \"regions\": [530102]}]",
                "[{\"role\": \"indicator-editor\", \"regions\": [\"\"]}]",
                "[{\"role\": \"indicator-editor\", \"regions\": null}]"
            })
    void grants_that_cannot_be_read_are_no_token(String claim) {
        JsonValue grants;
        try (var reader = Json.createReader(new StringReader("[" + claim + "]"))) {
            grants = reader.readArray().getFirst();
        }
        String token = Tokens.bound("tester", "indicator-editor", grants);
        send(HEADER + "fr-5,GDP,530102,LEVEL,1996,1,final,PLAN_2022,\n", token).statusCode(401);
    }

    private static String district() {
        return Tokens.of("tester", "indicator-editor", OURS);
    }

    private static ValidatableResponse send(String rows) {
        return send(rows, district());
    }

    private static ValidatableResponse send(String rows, String token) {
        return sending(token)
                .multiPart(
                        "files",
                        "observations.csv",
                        rows.getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/indicators")
                .then();
    }
}
