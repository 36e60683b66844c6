package cityplan.gateway.cors;

import io.smallrye.config.ConfigMapping;

import java.util.List;
import java.util.Optional;

/// Which pages of other sites may ask from a browser.
@ConfigMapping(prefix = "suite.cors")
interface CorsConfig {

    /// Origins (scheme, host and port) whose pages may read and write; `*` lets every page read. By
    /// default none.
    Optional<List<String>> origins();
}
