package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the whole of a project costs, and where the money comes from.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CostTest {

    @BeforeAll
    static void load() {
        Invented.load();
        Invented.project("x-cost", "50");
    }

    @Test
    void estimates_are_held_against_the_first_one() {
        String estimate = "{\"money\": {\"amount\": %s, \"unit\": \"%s\"}, \"source\": \"X_2022\"}";
        String home = "/v1/projects/x-cost/estimates/";
        put(home + "estimate/2018", estimate.formatted("40", "CNY_100M")).statusCode(201);
        put(home + "budget-estimate/2019-06", estimate.formatted("500000", "CNY_10K"))
                .statusCode(201)
                .body("variance.percent", equalTo(25.0f))
                .body("variance.difference.amount", equalTo(10))
                .body("variance.first.amount", equalTo(40));

        Response list = api().get("/v1/projects/x-cost/estimates");

        list.then()
                .body("items.kind", contains("estimate", "budget-estimate"))
                .body("items[0].variance", nullValue())
                .body("items[1].variance.approved", equalTo("2018"));
    }

    @Test
    void the_funding_of_a_project_is_one_answer_with_its_sum() {
        String funding = "{\"money\": {\"amount\": %s, \"unit\": \"%s\"}, \"source\": \"X_2022\"}";
        String home = "/v1/projects/x-cost/funding";
        put(home + "/city", funding.formatted("10", "CNY_100M")).statusCode(201);
        put(home + "/special-bond", funding.formatted("25000", "CNY_10K")).statusCode(201);
        put(home + "/own", funding.formatted("500", "USD_10K")).statusCode(201);

        api().get(home)
                .then()
                .body("project", equalTo("x-cost"))
                .body("totalInvestment.amount", equalTo(50))
                .body("sum.amount", equalTo(12.5f))
                .body("rate", equalTo(25.0f))
                .body("open.amount", equalTo(37.5f))
                .body("unsummed", contains("own"))
                .body("items.kind", contains("city", "own", "special-bond"));
        api().get("/v1/projects/no-such/funding").then().statusCode(404);
        badly().get(home + "?limit=1").then().statusCode(400);
    }

    private static ValidatableResponse put(String path, String body) {
        return writing("project-editor plan-admin")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then();
    }
}
