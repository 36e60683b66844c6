package cityplan.projects.report.rule;

import static cityplan.projects.report.rule.Status.APPROVED;
import static cityplan.projects.report.rule.Status.DRAFT;
import static cityplan.projects.report.rule.Status.SUPERSEDED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

        /// There is no such revision.
        record Absent(int revision) implements Outcome {}

        /// It cannot be done: where the newest revision stands, and what leads on from there.
        record Refused(int newest, Status status, List<String> open) implements Outcome {
            public Refused {
                open = List.copyOf(open);
            }
        }
    }

    /// The revision that is meant where none is named.
    public int newest() {
        return Math.max(1, statuses.size());
    }

    /// Writes a revision: the newest while it is a draft, or the next.
    public Outcome write(int revision) {
        boolean closed = statuses.stream().allMatch(each -> each.compareTo(APPROVED) >= 0);
        if (revision == statuses.size() + 1 && closed) {
            return done(revision, DRAFT);
        }
        if (statuses.isEmpty()) {
            return new Outcome.Absent(newest());
        }
        boolean open = revision == newest() && statuses.getLast() == DRAFT;
        return open ? new Outcome.Done(this) : refused();
    }

    /// Takes a step with a revision.
    public Outcome take(Step step, int revision) {
        if (revision > statuses.size()) {
            return new Outcome.Absent(revision);
        }
        return statuses.get(revision - 1) == step.from() ? done(revision, step.to()) : refused();
    }

    private Outcome done(int revision, Status status) {
        var after = new ArrayList<>(statuses.subList(0, revision - 1));
        if (status == APPROVED) {
            after.replaceAll(_ -> SUPERSEDED);
        }
        after.add(status);
        return new Outcome.Done(new Revisions(after));
    }

    private Outcome refused() {
        Status status = statuses.getLast();
        Stream<String> steps =
                Stream.of(Step.values()).filter(step -> step.from() == status).map(Step::said);
        Stream<String> writing =
                switch (status) {
                    case DRAFT -> Stream.of("draft (PUT)");
                    case APPROVED ->
                            Stream.of(
                                    "superseded (PUT …?revision=%d, If-None-Match: *)"
                                            .formatted(newest() + 1));
                    case SUBMITTED, SUPERSEDED -> Stream.of();
                };
        return new Outcome.Refused(newest(), status, Stream.concat(steps, writing).toList());
    }
}
