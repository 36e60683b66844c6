package cityplan.projects.stage.rule;

import cityplan.common.period.Period;
import cityplan.projects.stage.rule.Lifecycle.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of a change that is asked of a project.
public sealed interface Judgement {

    /// It is recorded as an event of this kind, unless something speaks against it.
    record Possible(String event, List<Objection> objections) implements Judgement {
        public Possible {
            objections = List.copyOf(objections);
        }
    }

    /// It does not lead on from where the project is.
    record Impossible(Lifecycle present) implements Judgement {}

    /// A change that happened in a period, as a source says that was published then.
    record Claim(Change change, Period period, @Nullable Published published) {}

    /// Judges a claim by what public sources say so far, in order, on a day.
    static Judgement of(Claim claim, List<Statement> statements, LocalDate today) {
        History history = History.of(statements);
        Lifecycle present = history.lifecycle();
        List<Objection> objections =
                new Timing(statements, today)
                        .objections(claim.change(), claim.period(), claim.published());
        var possible =
                switch (claim.change()) {
                    case Change.Enter(var to, var explained) ->
                            entered(history, to, present.move(to, explained), objections);
                    case Change.Suspend _ ->
                            present.suspend().map(_ -> new Possible("suspended", objections));
                    case Change.Resume _ ->
                            present.resume().map(_ -> new Possible("resumed", objections));
                };
        return possible.<Judgement>map(each -> each).orElseGet(() -> new Impossible(present));
    }

    private static Optional<Possible> entered(
            History history, Stage to, Verdict verdict, List<Objection> objections) {
        return switch (verdict) {
            case Verdict.Granted _ -> Optional.of(new Possible(history.entering(to), objections));
            case Verdict.Unexplained(var step) -> {
                var more = new ArrayList<>(objections);
                more.add(unexplained(step, history.lifecycle(), to));
                yield Optional.of(new Possible(history.entering(to), more));
            }
            case Verdict.Refused _ -> Optional.empty();
        };
    }

    private static Objection unexplained(Step step, Lifecycle from, Stage to) {
        return Objection.of("reason", "reason-to-" + step.code(), from.state(), to.code());
    }
}
