package cityplan.gateway.indicator;

import cityplan.common.period.Period;
import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;
import cityplan.gateway.context.Lifecycle;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One contribution, held against the figure that stands now.
record Addition(Contribution stated, Project project, Standing standing) {

    private static final Set<String> DONE = Set.of("acceptance", Lifecycle.OPERATING);

    /// Whether the figure has it: still to come, part of it already, or never.
    enum Standing {
        TO_COME,
        INCLUDED,
        ENDED
    }

    /// A project is part of a figure when it was in operation by the end of the figure's period.
    static Addition of(Contribution stated, Project project, Optional<Level> figure) {
        return new Addition(stated, project, standing(project, figure));
    }

    /// Whether an amount is stated in this unit.
    boolean isIn(String unit) {
        return stated.amount() != null && unit.equals(stated.unit());
    }

    /// The amount of one that is stated.
    BigDecimal amount() {
        return Objects.requireNonNull(stated.amount());
    }

    /// The day by which it is done: reported, planned, or the project's own; absent where no source
    /// gives one.
    Optional<LocalDate> done() {
        if (isDone(project.stage())) {
            return stageUntil(project);
        }
        return isDone(project.plannedStage())
                ? end(project.plannedPeriod())
                : end(project.finishPeriod());
    }

    private static Standing standing(Project project, Optional<Level> figure) {
        String stage = project.stage();
        if (stage != null && Lifecycle.ENDED.contains(stage)) {
            return Standing.ENDED;
        }
        boolean included =
                Lifecycle.OPERATING.equals(stage)
                        && figure.flatMap(now -> stageUntil(project).filter(now::covers))
                                .isPresent();
        return included ? Standing.INCLUDED : Standing.TO_COME;
    }

    private static boolean isDone(@Nullable String stage) {
        return stage != null && DONE.contains(stage);
    }

    private static Optional<LocalDate> stageUntil(Project project) {
        Project.StageEvent event = project.stageEvent();
        return event == null ? Optional.empty() : end(event.period());
    }

    private static Optional<LocalDate> end(@Nullable String period) {
        return Optional.ofNullable(period).flatMap(Period::parse).map(Period::end);
    }
}
