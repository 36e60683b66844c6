package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectTest {

    @BeforeAll
    static void load() {
        Kunming.load().log().all().statusCode(200);
    }

    @Test
    void only_plans_mean_proposed() {
        api().queryParam("basis", "planned")
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/v1/projects")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("total", equalTo(226));
    }
}
