package cityplan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

import java.util.Map;

/// Runs stand-ins for both services, with a gateway that is less patient than in earnest.
public final class StandIns implements QuarkusTestResourceLifecycleManager {

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
                "suite.changes.retry", "100ms",
                "suite.changes.heartbeat", "1s",
                "suite.status.poll", "1h",
                "suite.cors.origins", "*,https://planning.example",
                "suite.limits.body", "1s");
    }

    @Override
    public void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }
}
