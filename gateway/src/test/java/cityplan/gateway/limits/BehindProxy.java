package cityplan.gateway.limits;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/// A proxy in front of the gateway, by its address on loopback.
public final class BehindProxy implements QuarkusTestResourceLifecycleManager {

    static final String PROXY = "127.0.0.91";

    @Override
    public Map<String, String> start() {
        return Map.of("suite.proxies", PROXY);
    }

    @Override
    public void stop() {}
}
