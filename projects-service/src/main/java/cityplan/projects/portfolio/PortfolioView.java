package cityplan.projects.portfolio;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How many projects there are by sector and stage. `withoutRegion` counts the projects that name
/// no region and so cannot be counted for one.
public record PortfolioView(
        @Nullable String region,
        @Nullable Integer year,
        long projects,
        long withoutRegion,
        List<Group> groups) {

    public PortfolioView {
        groups = List.copyOf(groups);
    }

    /// Projects of one sector in one stage; the stage is absent where no source tells it.
    public record Group(String sector, @Nullable String stage, long projects) {}
}
