package cityplan.indicators;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.sending;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.ContractFilter;
import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WritingNeedsATokenTest {

    static List<String> invalid() {
        return List.of(
                "nonsense",
                Tokens.expired("indicator-editor"),
                Tokens.ofAnotherIssuer("indicator-editor"),
                Tokens.forAnotherAudience("indicator-editor"),
                Tokens.ofAnotherKey("indicator-editor"));
    }

    @Test
    void without_a_token_nothing_is_written() {
        RestAssured.given()
                .filter(ContractFilter.ANSWER_ONLY)
                .multiPart("files", "themes.csv", new byte[0], "text/csv")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthorized"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void a_token_that_does_not_verify_is_none(String token) {
        sending(token)
                .multiPart("files", "themes.csv", new byte[0], "text/csv")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_token_without_the_role_does_not_write() {
        sending(Tokens.of("project-editor"))
                .multiPart("files", "themes.csv", new byte[0], "text/csv")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/themes/ECONOMY",
        "PATCH, /v1/themes/ECONOMY",
        "DELETE, /v1/themes/ECONOMY",
        "PUT, /v1/indicators/GDP",
        "DELETE, /v1/indicators/GDP",
        "PUT, /v1/observations/GDP/530100/LEVEL/2020",
        "DELETE, /v1/observations/GDP/530100/LEVEL/2020?reason=error",
        "POST, /v1/observations",
        "PUT, /v1/target-statements/tgt-1",
        "DELETE, /v1/target-statements/tgt-1?reason=error",
        "POST, /v1/target-statements"
    })
    void every_write_needs_a_token_with_the_role(String method, String path) {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        badly().contentType(type)
                .header("If-Match", "*")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(401);
        badly().header("Authorization", "Bearer " + Tokens.of("project-editor"))
                .contentType(type)
                .header("If-Match", "*")
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(403);
    }
}
