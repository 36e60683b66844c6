package cityplan.gateway;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class HealthTest {

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Test
    void the_gateway_is_ready_whether_its_services_are_or_not() {
        StandIns.INDICATORS.stop();
        try {
            given().get(management + "health/ready")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
        } finally {
            StandIns.INDICATORS.start();
        }
    }

    @Test
    void requests_are_counted_by_the_template_of_their_path() {
        StandIns.INDICATORS.answersJson("{}");

        given().get("/v1/indicators/GDP/observations").then().statusCode(200);

        given().get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/v1/indicators/{code}/observations\""))
                .body(not(containsString("/v1/indicators/GDP")));
    }

    @Test
    void an_unchanged_answer_is_counted_under_its_route() {
        StandIns.INDICATORS.answers(request -> request.response().setStatusCode(304).end());

        given().get("/v1/themes").then().statusCode(304);

        given().get(management + "metrics")
                .then()
                .body(containsString("status=\"304\",uri=\"/v1/themes\""));
    }

    @Test
    void the_public_door_shows_nothing_of_it() {
        given().get("/q/health").then().statusCode(404).contentType("application/problem+json");
    }
}
