package cityplan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

import java.util.Map;

/// Runs stand-ins for both services, with a gateway that is less patient than in earnest.
public class StandIns implements QuarkusTestResourceLifecycleManager {

    public static final StandIn INDICATORS;
    public static final StandIn PROJECTS;

    private static final Vertx VERTX = Vertx.vertx();

    static {
        INDICATORS = new StandIn(VERTX);
        PROJECTS = new StandIn(VERTX);
    }

    @Override
    public Map<String, String> start() {
        INDICATORS.start();
        PROJECTS.start();
        return Map.of(
                "suite.indicators.url", INDICATORS.url(),
                "suite.projects.url", PROJECTS.url(),
                "suite.timeouts.backend", "1s",
                "suite.timeouts.total", "2s",
                "suite.timeouts.upload", "5s",
                "suite.limits.body", "1s",
                "suite.breaker.silences", "1000",
                "suite.cache.enabled", "false");
    }

    @Override
    public void stop() {
        INDICATORS.stop();
        PROJECTS.stop();
    }
}
