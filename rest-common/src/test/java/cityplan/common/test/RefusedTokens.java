package cityplan.common.test;

import static cityplan.common.test.Api.badly;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which tokens no service takes. A service's test extends this and names a path to read and one to
/// write to.
public abstract class RefusedTokens {

    /// A list that everybody reads.
    protected abstract String list();

    /// What only an editor may delete.
    protected abstract String held();

    @ParameterizedTest
    @MethodSource("cityplan.common.test.Forgeries#refused")
    void a_token_that_does_not_verify_is_refused_also_where_none_is_needed(String token) {
        refused(bearing("Bearer " + token).get(list()).then());
        refused(bearing("Bearer " + token).header("If-Match", "*").delete(held()).then());
    }

    @Test
    void who_asks_in_chinese_hears_so_in_chinese() {
        bearing("Bearer x")
                .header("Accept-Language", "zh")
                .get(list())
                .then()
                .statusCode(401)
                .body("title", equalTo("令牌无效"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dGVzdGVyOnRlc3Rlcg==", "Bearer", "Token abc", "bogus", ""})
    void what_is_no_bearer_token_is_refused(String credentials) {
        bearing(credentials)
                .get(list())
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void two_sets_of_credentials_are_refused() {
        String token = "Bearer " + Forgery.of("indicator-editor").signed();

        bearing(token).header("Authorization", token).get(list()).then().statusCode(400);
        bearing(token)
                .header("Authorization", "Bearer x")
                .header("If-Match", "*")
                .delete(held())
                .then()
                .statusCode(400);
        bearing(token + ", " + token).get(list()).then().statusCode(401);
    }

    @Test
    void a_token_anywhere_else_is_none() {
        String token = Forgery.of("indicator-editor").signed();

        badly().get(list() + "?access_token=" + token).then().statusCode(400);
        badly().cookie("Bearer", token)
                .header("If-Match", "*")
                .delete(held())
                .then()
                .statusCode(401);
        badly().header("X-Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .delete(held() + "?access_token=" + token)
                .then()
                .statusCode(401);
        badly().contentType("application/x-www-form-urlencoded")
                .body("access_token=" + token)
                .header("If-Match", "*")
                .delete(held())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @MethodSource("cityplan.common.test.Forgeries#taken")
    void an_access_token_of_the_issuer_is_taken(String token) {
        bearing("Bearer " + token).get(list()).then().statusCode(200);
        bearing("bearer " + token)
                .header("If-Match", "*")
                .delete(held())
                .then()
                .statusCode(not(equalTo(401)));
    }

    private static RequestSpecification bearing(String credentials) {
        return badly().header("Authorization", credentials);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header(
                        "WWW-Authenticate",
                        "Bearer error=\"invalid_token\", "
                                + "error_description=\"The token is invalid or expired\"")
                .body("type", equalTo("/problems/invalid-token"))
                .body("detail", equalTo("The bearer token is invalid or expired."));
    }
}
