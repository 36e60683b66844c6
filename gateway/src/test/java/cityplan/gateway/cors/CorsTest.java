package cityplan.gateway.cors;

import static cityplan.gateway.StandIns.INDICATORS;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class CorsTest {

    private static final String NAMED = "https://planning.example";
    private static final String OTHER = "https://elsewhere.example";
    private static final String LIST = "/v1/indicators";

    @BeforeEach
    void the_service_answers() {
        INDICATORS.answers(request ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .putHeader("Vary", "Accept-Language")
                        .end("{}"));
    }

    @Test
    void any_page_may_read_without_credentials() {
        given().header("Origin", OTHER)
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", startsWith("Accept-Language, Origin"));
    }

    @Test
    void a_page_that_is_named_may_write_what_the_path_allows() {
        given().header("Origin", NAMED)
                .header("Access-Control-Request-Method", "PUT")
                .options(LIST + "/GDP")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", NAMED)
                .header("Access-Control-Allow-Methods", "DELETE, GET, HEAD, PATCH, PUT")
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
        given().header("Origin", NAMED)
                .get(LIST)
                .then()
                .header("Access-Control-Allow-Origin", NAMED);
    }

    @Test
    void any_other_page_may_not() {
        given().header("Origin", OTHER)
                .header("Access-Control-Request-Method", "PUT")
                .options(LIST + "/GDP")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", not(containsString("Authorization")));
    }

    @Test
    void problems_and_the_gateways_own_answers_can_be_read_too() {
        given().header("Origin", OTHER)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", OTHER)
                .get("/v1")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void other_requests_are_as_they_were() {
        given().options(LIST).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().get(LIST).then().header("Access-Control-Allow-Origin", nullValue());
    }
}
