package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The projects of a region and year, counted by sector and stage; those that name no region are
/// counted apart.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Portfolio(long projects, long withoutRegion, List<Group> groups) {

    public Portfolio {
        groups = List.copyOf(groups);
    }

    /// Projects of one sector in one stage; without a stage where no source tells it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Group(String sector, @Nullable String stage, long projects) {}
}
