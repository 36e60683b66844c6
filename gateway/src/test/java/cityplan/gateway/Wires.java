package cityplan.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.HashMap;
import java.util.Map;

/// Stand-ins behind wires that can freeze, and a gateway that soon leaves alone who is silent.
public final class Wires implements QuarkusTestResourceLifecycleManager {

    /// How many reads may be under way to one service.
    public static final int READS = 6;

    /// How many silences in a row are enough.
    public static final int SILENCES = 3;

    public static Wire toIndicators;
    public static Wire toProjects;

    /// After the stand-ins, whose addresses it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        toIndicators = new Wire(StandIns.INDICATORS.port());
        toProjects = new Wire(StandIns.PROJECTS.port());
        settings.put("suite.indicators.url", toIndicators.url());
        settings.put("suite.projects.url", toProjects.url());
        settings.put("suite.breaker.silences", String.valueOf(SILENCES));
        settings.put("suite.breaker.rest", "1s");
        settings.put("suite.breaker.probe", "1s");
        settings.put("suite.concurrency.reads", String.valueOf(READS));
        return settings;
    }

    @Override
    public void stop() {
        toIndicators.close();
        toProjects.close();
    }
}
