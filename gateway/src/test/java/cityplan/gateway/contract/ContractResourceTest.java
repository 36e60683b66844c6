package cityplan.gateway.contract;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cityplan.gateway.StandIns;
import cityplan.gateway.page.Resources;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ContractResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "openapi.json"})
    void the_contract_is_served_byte_for_byte(String file) {
        byte[] served = given().get("/" + file).then().statusCode(200).extract().asByteArray();

        assertThat(served).isEqualTo(Resources.bytes("/contract/" + file));
    }

    @ParameterizedTest
    @CsvSource({
        "'*/*', application/yaml",
        "application/json, application/json",
        "application/yaml, application/yaml",
        "'application/yaml;q=0.1, application/json', application/json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/yaml"
    })
    void the_format_is_the_one_that_the_client_prefers(String accept, String type) {
        given().accept(accept)
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", startsWith("Accept, "))
                .header("Vary", containsString("Accept-Encoding"));
    }

    @Test
    void a_parameter_goes_before_the_header() {
        given().accept("application/yaml")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
        given().get("/openapi?format=xml").then().statusCode(400);
        given().accept("text/csv").get("/openapi").then().statusCode(406);
        given().header("Accept", "garbage").get("/openapi").then().statusCode(406);
    }

    @Test
    void an_unchanged_contract_is_not_sent_again() {
        String tag = given().get("/openapi.yaml").header("ETag");

        given().header("If-None-Match", tag)
                .get("/openapi.yaml")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache")
                .body(equalTo(""));
        given().header("If-None-Match", tag).get("/openapi.json").then().statusCode(200);
    }

    @Test
    void a_head_request_tells_as_much() {
        given().head("/openapi.json").then().statusCode(200).contentType("application/json");
    }
}
