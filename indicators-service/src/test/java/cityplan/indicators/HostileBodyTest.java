package cityplan.indicators;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.HostileBodies;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HostileBodyTest extends HostileBodies {

    @Override
    protected String resource() {
        return "/v1/themes/ZZ";
    }

    @Override
    protected String imports() {
        return "/v1/imports/indicators";
    }

    @Override
    protected String role() {
        return "plan-admin";
    }
}
