package cityplan.projects;

import cityplan.common.test.HostileRequests;
import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HostileRequestTest extends HostileRequests {

    @Override
    protected String list() {
        return "/v1/projects";
    }
}
