package cityplan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;

import java.util.HashMap;
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

    /// Little patience, and none of what would hide what a service is asked.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "suite.timeouts.backend", "1s",
                    "suite.timeouts.total", "2s",
                    "suite.timeouts.upload", "5s",
                    "suite.limits.body", "1s",
                    "suite.breaker.silences", "1000",
                    "suite.cache.enabled", "false",
                    "suite.changes.retry", "100ms",
                    "suite.changes.heartbeat", "1s",
                    "suite.status.poll", "1h",
                    "suite.cors.origins", "*,https://planning.example");

    @Override
    public Map<String, String> start() {
        INDICATORS.start();
        PROJECTS.start();
        var settings = new HashMap<>(SETTINGS);
        settings.put("suite.indicators.url", INDICATORS.url());
        settings.put("suite.projects.url", PROJECTS.url());
        return settings;
    }

    @Override
    public void stop() {
        INDICATORS.stop();
        PROJECTS.stop();
    }
}
