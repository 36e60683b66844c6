package cityplan.projects.project;

import cityplan.common.text.Text;
import cityplan.projects.event.StageEvent;
import cityplan.projects.event.Suspension;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// A named project. Its stage is the one that the last reported event shows (`basis` reported), or
/// proposed while there are only plans (`basis` planned), or absent where nothing reported tells
/// (`basis` unstated); `plannedStage` is what the last planned event intends. `partOf` is the
/// project that it is a part of, `parts` how many are parts of it.
public record ProjectView(
        String code,
        Text name,
        @Nullable NationalCode nationalCode,
        String sector,
        String kind,
        List<String> regions,
        @Nullable String programme,
        @Nullable Money totalInvestment,
        @Nullable String startPeriod,
        @Nullable String finishPeriod,
        @Nullable BigDecimal lengthKm,
        @Nullable Capacity capacity,
        @Nullable Text owner,
        @Nullable Text description,
        List<Party> parties,
        @Nullable String partOf,
        int parts,
        @Nullable String stage,
        String basis,
        @Nullable StageEvent stageEvent,
        @Nullable String plannedStage,
        @Nullable String plannedPeriod,
        @Nullable StageEvent plannedEvent,
        boolean suspended,
        @Nullable StageEvent suspensionEvent,
        @Nullable Suspension suspension,
        Instant recordedFrom) {

    public ProjectView {
        regions = List.copyOf(regions);
        parties = List.copyOf(parties);
    }

    /// Who takes part in the project, and as what.
    public record Party(String role, Text name) {}
}
