package cityplan.gateway;

import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.HashMap;
import java.util.Map;

/// Stand-ins whose answers the gateway keeps, behind wires that can freeze.
public final class Caching implements QuarkusTestResourceLifecycleManager {

    public static Wire toIndicators;

    /// After the stand-ins, whose addresses it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        toIndicators = new Wire(StandIns.INDICATORS.port());
        settings.put("suite.indicators.url", toIndicators.url());
        settings.put("mp.jwt.verify.publickey", Tokens.publicKey());
        settings.put("suite.cache.enabled", "true");
        settings.put("suite.cache.poll", "200ms");
        settings.put("suite.cache.stale", "20s");
        return settings;
    }

    @Override
    public void stop() {
        toIndicators.close();
    }
}
