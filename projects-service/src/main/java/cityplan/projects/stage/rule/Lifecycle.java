package cityplan.projects.stage.rule;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a project is in its lifecycle (docs/domain.md), and where it can go from there. Stages
/// move along the table; to skip some or to step back needs a reason. A project that is not retired
/// can be terminated, one that operates can be retired, and a retired one stays so. Suspension is a
/// flag on what is not finished: while it is up, a project is resumed or terminated and nothing
/// else.
///
/// @param stage absent where no source tells it
public record Lifecycle(@Nullable Stage stage, boolean suspended) {

    /// What becomes of a wish to change where a project is.
    public sealed interface Verdict {

        /// It may, and is here then.
        record Granted(Lifecycle next, Step step) implements Verdict {}

        /// It may if somebody says why.
        record Unexplained(Step step) implements Verdict {}

        /// It may not.
        record Refused() implements Verdict {}
    }

    /// What becomes of a move to a stage, explained or not.
    public Verdict move(Stage to, boolean explained) {
        if (!leadsTo(to)) {
            return new Verdict.Refused();
        }
        Step step = Step.between(stage, to);
        return step == Step.ONWARD || explained
                ? new Verdict.Granted(new Lifecycle(to, false), step)
                : new Verdict.Unexplained(step);
    }

    /// What can become of it: the stages that a move leads to, with a reason where one is needed,
    /// `suspension` or `resumption`.
    public List<String> open() {
        return Stream.of(
                        Stream.of(Stage.values()).filter(this::leadsTo).map(Stage::code),
                        suspend().map(_ -> "suspension").stream(),
                        resume().map(_ -> "resumption").stream())
                .flatMap(each -> each)
                .toList();
    }

    /// What it is called: its stage, and the flag.
    public String state() {
        String name = stage == null ? "unstated" : stage.code();
        return suspended ? name + ", suspended" : name;
    }

    /// What becomes of it when works stop, if they can.
    public Optional<Lifecycle> suspend() {
        boolean possible = !suspended && stage != null && stage.isUnfinished();
        return possible ? Optional.of(new Lifecycle(stage, true)) : Optional.empty();
    }

    /// What becomes of it when works go on, if they had stopped.
    public Optional<Lifecycle> resume() {
        return suspended ? Optional.of(new Lifecycle(stage, false)) : Optional.empty();
    }

    private boolean leadsTo(Stage to) {
        if (to == stage || stage == Stage.RETIRED) {
            return false;
        }
        return switch (to) {
            case TERMINATED -> true;
            case RETIRED -> stage == Stage.OPERATING;
            case PROPOSED,
                    SIGNED,
                    PREPARATORY,
                    PROCUREMENT,
                    UNDER_CONSTRUCTION,
                    ACCEPTANCE,
                    OPERATING ->
                    !suspended;
        };
    }
}
