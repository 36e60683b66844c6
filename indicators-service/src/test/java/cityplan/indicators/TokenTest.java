package cityplan.indicators;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.RefusedTokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TokenTest extends RefusedTokens {

    @Override
    protected String list() {
        return "/v1/themes";
    }

    @Override
    protected String held() {
        return "/v1/themes/NO_SUCH";
    }
}
