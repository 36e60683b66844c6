package cityplan.projects;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.ManyClients;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConcurrencyTest extends ManyClients {

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
        Kunming.project("test-writers");
    }

    @Override
    protected String list() {
        return "/v1/sectors";
    }

    @Override
    protected Response send() {
        return Kunming.event("evt-writers", "test-writers", "same");
    }

    @Override
    protected String free() {
        return "/v1/sectors/TEST_WRITERS";
    }

    @Override
    protected String body(String name) {
        return "{\"name\": {\"zh\": \"写\", \"en\": \"%s\"}}".formatted(name);
    }

    @Override
    protected String editor() {
        return "project-editor plan-admin";
    }
}
