package cityplan.gateway.stream;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How the merged feed is streamed.
@ConfigMapping(prefix = "suite.changes")
interface StreamConfig {

    /// How long a stream is silent, and how long a client may take for one event. Below the idle
    /// timeout, and not below the services' own.
    Duration heartbeat();

    /// After which a service that broke off is asked again.
    Duration retry();

    /// How many clients follow one instance at once.
    int followers();
}
