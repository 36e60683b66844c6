package cityplan.projects.stage.rule;

import cityplan.common.period.Period;
import cityplan.projects.event.StageEvent;

import org.jspecify.annotations.Nullable;

/// What one public source says of a project, as far as its stage goes.
///
/// @param stage the stage that it tells, if any
/// @param reported whether it counts as a report and not as a plan
/// @param move which move of the project it is, if it was recorded as one
public record Statement(
        StageEvent said,
        @Nullable Stage stage,
        boolean reported,
        boolean suspends,
        boolean resumes,
        @Nullable Integer move) {

    public Period period() {
        return Period.parse(said.period()).orElseThrow();
    }

    public Published published() {
        return Published.of(said.published());
    }

    /// Whether it changes where the project is, or tells it again.
    boolean tells() {
        return reported && (stage != null || suspends || resumes);
    }
}
