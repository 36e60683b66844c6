package cityplan.projects.copy;

import io.smallrye.config.ConfigMapping;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where the code lists come from.
@ConfigMapping(prefix = "suite.indicators")
interface CopyConfig {

    /// Where indicators-service answers; without it code lists come in bundles only.
    Optional<URI> url();

    /// How often it is asked what changed.
    Duration poll();

    /// How long an answer is waited for.
    Duration patience();
}
