package cityplan.projects;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.AuditTrail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTest extends AuditTrail {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    protected String audit() {
        return "/v1/audit/projects";
    }

    @Override
    protected String list() {
        return "/v1/sectors";
    }

    @Override
    protected String noun() {
        return "sector";
    }

    @Override
    protected String body(String name) {
        return """
        {"name": {"zh": "审计", "en": "%s"}}
        """
                .formatted(name);
    }
}
