package cityplan.projects.report.rule;

import static cityplan.projects.report.rule.Status.APPROVED;
import static cityplan.projects.report.rule.Status.DRAFT;
import static cityplan.projects.report.rule.Status.SUPERSEDED;

import java.util.ArrayList;
import java.util.List;

/// Where the revisions of the report of one month stand, the first one first, and what may be done
/// with them. The next one is begun when all before are approved; its approval supersedes the
/// former.
public record Revisions(List<Status> statuses) {

    public Revisions {
        statuses = List.copyOf(statuses);
    }

    /// What comes of something that is to be done.
    public sealed interface Outcome {

        record Done(Revisions after) implements Outcome {}

        /// It cannot be done: why, as the code of a violation, and what its message names.
        record Refused(String code, List<String> arguments) implements Outcome {
            public Refused {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /// The revision that is meant where none is named.
    public int newest() {
        return Math.max(1, statuses.size());
    }

    public boolean has(int revision) {
        return revision <= statuses.size();
    }

    /// Writes a revision: the newest while it is a draft, or the next.
    public Outcome write(int revision) {
        if (revision == statuses.size() + 1 && statuses.stream().allMatch(Revisions::closed)) {
            return done(revision, DRAFT);
        }
        if (revision != newest()) {
            return refused("revision-not-open", String.valueOf(newest()));
        }
        return switch (statuses.getLast()) {
            case DRAFT -> new Outcome.Done(this);
            case SUBMITTED -> refused("report-submitted");
            case APPROVED, SUPERSEDED ->
                    refused("report-approved", String.valueOf(statuses.size() + 1));
        };
    }

    /// Takes a step with a revision that is there.
    public Outcome take(Step step, int revision) {
        Status status = statuses.get(revision - 1);
        return status == step.from()
                ? done(revision, step.to())
                : refused("report-not-so", step.from().code(), status.code());
    }

    private Outcome done(int revision, Status status) {
        var after = new ArrayList<>(statuses.subList(0, revision - 1));
        if (status == APPROVED) {
            after.replaceAll(_ -> SUPERSEDED);
        }
        after.add(status);
        return new Outcome.Done(new Revisions(after));
    }

    private static boolean closed(Status status) {
        return status == APPROVED || status == SUPERSEDED;
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(code, List.of(arguments));
    }
}
