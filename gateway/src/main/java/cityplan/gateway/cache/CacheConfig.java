package cityplan.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// How public answers of the services are kept.
@ConfigMapping(prefix = "suite.cache")
public interface CacheConfig {

    boolean enabled();

    /// For all answers together; those least asked for make way.
    MemorySize size();

    /// A longer answer of a service is not kept.
    MemorySize largest();

    /// A longer view is not kept.
    MemorySize largestView();

    /// For how long an answer may be given after it was last known to be true.
    Duration staleness();

    /// How often each service is asked what it recorded last. Well below `staleness`.
    Duration poll();

    /// For how long an answer may be given, marked as stale, while its service does not answer.
    Duration stale();
}
