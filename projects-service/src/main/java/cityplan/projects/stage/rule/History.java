package cityplan.projects.stage.rule;

import cityplan.projects.event.StageEvent;

import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What statements about a project, in their order, make of its stages: those that it entered,
/// those that were planned, and when it was suspended.
public record History(List<Entered> stages, List<Planned> planned, List<Suspended> suspensions) {

    /// Whether a stage is reported, or taken from there being plans only.
    public enum Basis {
        REPORTED,
        PLANNED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A stage, and the event that first told it. Where there are only plans, nothing says since
    /// when.
    ///
    /// @param step how it follows the stage before; absent of the first
    public record Entered(
            Stage stage,
            @Nullable String from,
            Basis basis,
            @Nullable Step step,
            @Nullable String reason,
            StageEvent event) {}

    /// A stage that a source intends to be reached in a period.
    public record Planned(Stage stage, String period, StageEvent event) {}

    /// A suspension, and what lifted it if it was lifted.
    public record Suspended(
            String since,
            @Nullable String reason,
            @Nullable String expectedResumption,
            StageEvent event,
            @Nullable StageEvent liftedBy) {

        boolean isUp() {
            return liftedBy == null;
        }

        private Suspended lifted(StageEvent by) {
            return isUp() ? new Suspended(since, reason, expectedResumption, event, by) : this;
        }
    }

    public History {
        stages = List.copyOf(stages);
        planned = List.copyOf(planned);
        suspensions = List.copyOf(suspensions);
    }

    public static History of(List<Statement> statements) {
        var history = new Course();
        statements.forEach(history::add);
        if (!statements.isEmpty() && statements.stream().noneMatch(Statement::reported)) {
            history.onlyPlanned(statements.getFirst().said());
        }
        return new History(history.stages, history.planned, history.suspensions);
    }

    /// Where the project is at the end.
    public Lifecycle lifecycle() {
        return new Lifecycle(present().map(Entered::stage).orElse(null), suspension().isPresent());
    }

    public Optional<Entered> present() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast());
    }

    /// The suspension that is up.
    public Optional<Suspended> suspension() {
        return suspensions.reversed().stream().filter(Suspended::isUp).findFirst();
    }

    /// How construction first began.
    public Optional<Entered> started() {
        return stages.stream().filter(each -> each.stage() == Stage.UNDER_CONSTRUCTION).findFirst();
    }

    /// The kind of event by which it enters a stage: works begin once, and go on after that.
    public String entering(Stage stage) {
        boolean again = stage == Stage.UNDER_CONSTRUCTION && started().isPresent();
        return again ? "under_construction" : stage.event();
    }

    private static final class Course {
        private final List<Entered> stages = new ArrayList<>();
        private final List<Planned> planned = new ArrayList<>();
        private final List<Suspended> suspensions = new ArrayList<>();

        void add(Statement statement) {
            StageEvent said = statement.said();
            if (!statement.reported()) {
                plan(statement.stage(), said);
            } else if (statement.suspends()) {
                suspensions.add(
                        new Suspended(
                                said.period(),
                                said.reason(),
                                said.expectedResumption(),
                                said,
                                null));
            } else if (statement.tells()) {
                suspensions.replaceAll(each -> each.lifted(said));
                enter(statement.stage(), said);
            }
        }

        void onlyPlanned(StageEvent first) {
            stages.add(new Entered(Stage.PROPOSED, null, Basis.PLANNED, null, null, first));
        }

        private void plan(@Nullable Stage stage, StageEvent said) {
            if (stage != null) {
                planned.add(new Planned(stage, said.period(), said));
            }
        }

        private void enter(@Nullable Stage stage, StageEvent said) {
            Stage before = stages.isEmpty() ? null : stages.getLast().stage();
            if (stage != null && stage != before) {
                Step step = before == null ? null : Step.between(before, stage);
                stages.add(
                        new Entered(
                                stage, said.period(), Basis.REPORTED, step, said.reason(), said));
            }
        }
    }
}
