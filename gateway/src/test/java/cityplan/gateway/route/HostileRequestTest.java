package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import cityplan.common.test.HostileRequests;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class HostileRequestTest extends HostileRequests {

    @BeforeEach
    void the_service_answers() {
        INDICATORS.answers(HostileRequestTest::answer);
    }

    private static void answer(HttpServerRequest request) {
        boolean bad = !request.uri().matches("/v1/indicators(\\?limit=1)?");
        request.response()
                .setStatusCode(bad ? 400 : 200)
                .putHeader("Content-Type", bad ? "application/problem+json" : "application/json")
                .putHeader("Cache-Control", "public, no-cache")
                .putHeader("X-Frame-Options", "DENY")
                .end("{}");
    }

    @Override
    protected String list() {
        return "/v1/indicators";
    }

    /// The gateway hands tokens on and judges none.
    @Override
    protected String token() {
        return "a.b.c";
    }
}
