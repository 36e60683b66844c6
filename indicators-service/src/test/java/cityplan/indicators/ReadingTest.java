package cityplan.indicators;

import static cityplan.common.test.Api.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReadingTest {

    @BeforeAll
    static void load() {
        Kunming.load().log().ifValidationFails().statusCode(200);
    }

    @Test
    void gdp_shows_each_value_with_its_source_and_locator() {
        api().queryParam("region", "530100")
                .queryParam("measure", "LEVEL")
                .get("/v1/indicators/GDP/observations")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("items.period", hasItem("2021"))
                .body(
                        "items.find { it.period == '2020' }.statements[0].source",
                        equalTo("FYP14_2021"));
    }
}
