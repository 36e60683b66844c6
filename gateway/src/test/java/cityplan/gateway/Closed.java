package cityplan.gateway;

import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.util.Map;

/// Stand-ins behind a gateway that is read by nobody without a token, and would keep answers.
public final class Closed implements QuarkusTestResourceLifecycleManager {

    /// After the stand-ins, whose settings it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "suite.reading", "authenticated",
                "mp.jwt.verify.publickey", Tokens.publicKey(),
                "suite.cache.enabled", "true",
                "suite.cache.poll", "50ms");
    }

    @Override
    public void stop() {}
}
