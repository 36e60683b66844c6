package cityplan.gateway.limits;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How much one client may ask for.
@ConfigMapping(prefix = "suite.limits")
interface LimitConfig {

    /// Whether requests are counted at all.
    boolean enabled();

    /// Of everything but imports and exports.
    Allowance requests();

    /// Of imports and exports.
    Allowance bulk();

    /// How long a request that was too many waits for its answer, so that who asks without end is
    /// slowed down and does not take the machine from others.
    Duration pause();

    /// How many requests of one client wait so at most; the connection of any other is closed.
    int waiting();

    /// How many clients are remembered, those that asked last.
    int clients();

    /// So many requests in a window, and as many more as were saved up before.
    interface Allowance {

        int quota();

        Duration window();

        int burst();
    }
}
