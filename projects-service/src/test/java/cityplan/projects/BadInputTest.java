package cityplan.projects;

import cityplan.common.test.BadRequests;
import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BadInputTest extends BadRequests {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    protected String list() {
        return "/v1/projects";
    }
}
