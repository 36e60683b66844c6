package cityplan.projects.copy;

import io.smallrye.config.ConfigMapping;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where the code lists come from.
@ConfigMapping(prefix = "suite.indicators")
interface CopyConfig {

    /// Where indicators-service answers; without it code lists come in bundles only.
    Optional<URI> url();

    /// The file with the token that it is asked with, where reading needs one; whoever renews the
    /// token writes the file anew.
    Optional<Path> tokenFile();

    /// How often it is asked what changed.
    Duration poll();

    /// How long an answer is waited for.
    Duration patience();
}
