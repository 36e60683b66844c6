package cityplan.projects.stage.rule;

import cityplan.common.period.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a change that happened in a period fits into the history of a project: it is not of time
/// to come, not before what it follows, and its source is the last word.
///
/// @param statements what public sources say so far, in order
public record Timing(List<Statement> statements, LocalDate today) {

    public Timing {
        statements = List.copyOf(statements);
    }

    /// What speaks against the change.
    ///
    /// @param published when its source was published, if there is such a source
    public List<Objection> objections(Change change, Period period, @Nullable Published published) {
        var objections = new ArrayList<Objection>();
        if (period.start().isAfter(today)) {
            objections.add(Objection.of("period", "not-begun"));
        }
        ofOrder(change, period).ifPresent(objections::add);
        if (published != null) {
            ofSource(published).ifPresent(objections::add);
        }
        return objections;
    }

    /// What is completed or in operation was begun before; any change follows what it changes.
    private Optional<Objection> ofOrder(Change change, Period period) {
        History history = History.of(statements);
        Optional<Objection> start =
                ends(change)
                        ? history.started()
                                .flatMap(each -> early(period, each.from(), "ended-before-start"))
                        : Optional.empty();
        Optional<Objection> stop =
                history.suspension()
                        .flatMap(each -> early(period, each.since(), "before-suspension"));
        Optional<Objection> stage =
                history.present().flatMap(each -> early(period, each.from(), "before-stage"));
        return Stream.of(start, stop, stage).flatMap(Optional::stream).findFirst();
    }

    private Optional<Objection> ofSource(Published published) {
        if (published.to().isAfter(today)) {
            return Optional.of(Objection.of("source", "not-public", published.to().toString()));
        }
        return statements.stream()
                .filter(Statement::tells)
                .reduce((_, last) -> last)
                .filter(last -> published.to().isBefore(last.published().to()))
                .map(last ->
                        Objection.of(
                                "source",
                                "older-source",
                                last.said().source(),
                                last.said().published()));
    }

    private static boolean ends(Change change) {
        return change instanceof Change.Enter(var to, _)
                && (to == Stage.ACCEPTANCE || to == Stage.OPERATING);
    }

    private static Optional<Objection> early(Period period, @Nullable String since, String code) {
        return Optional.ofNullable(since)
                .flatMap(Period::parse)
                .filter(begun -> period.end().isBefore(begun.start()))
                .map(begun -> Objection.of("period", code, begun.code()));
    }
}
