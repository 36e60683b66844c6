package cityplan.gateway.overview;

import io.smallrye.config.ConfigMapping;

import java.util.List;

/// What an overview shows.
@ConfigMapping(prefix = "suite.overview")
interface OverviewConfig {

    /// Codes of the indicators that stand for a region's year, in the order of the answer. By
    /// default those that the yearly plans of Kunming set and report.
    List<String> headline();
}
