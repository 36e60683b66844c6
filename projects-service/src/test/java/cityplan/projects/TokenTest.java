package cityplan.projects;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.RefusedTokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TokenTest extends RefusedTokens {

    @Override
    protected String list() {
        return "/v1/sectors";
    }

    @Override
    protected String held() {
        return "/v1/sectors/NO_SUCH";
    }
}
