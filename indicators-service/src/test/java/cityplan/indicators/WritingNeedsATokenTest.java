package cityplan.indicators;

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
}
