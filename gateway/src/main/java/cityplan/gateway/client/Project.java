package cityplan.gateway.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A project and where it stands. `stage` is absent where no source tells it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Project(
        String code,
        List<String> regions,
        @Nullable String programme,
        @Nullable String finishPeriod,
        @Nullable String stage,
        @Nullable StageEvent stageEvent,
        @Nullable String plannedStage,
        @Nullable String plannedPeriod,
        boolean suspended) {

    public Project {
        regions = List.copyOf(regions);
    }

    /// The statement that tells the stage.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StageEvent(String period) {}
}
