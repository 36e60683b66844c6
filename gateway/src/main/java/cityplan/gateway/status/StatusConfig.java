package cityplan.gateway.status;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How the gateway looks after the services.
@ConfigMapping(prefix = "suite.status")
interface StatusConfig {

    /// How often it looks when nobody asks.
    Duration poll();

    /// How long it waits for a service when it looks.
    Duration patience();
}
