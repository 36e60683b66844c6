package cityplan.projects.report.rule;

import java.util.Locale;

/// What is done with a report that is written: it goes from one status to another.
public enum Step {
    SUBMISSION(Status.DRAFT, Status.SUBMITTED),
    APPROVAL(Status.SUBMITTED, Status.APPROVED),
    RETURN(Status.SUBMITTED, Status.DRAFT);

    private final Status from;
    private final Status to;

    Step(Status from, Status to) {
        this.from = from;
        this.to = to;
    }

    public Status from() {
        return from;
    }

    public Status to() {
        return to;
    }

    /// Where the step leads, and how it is asked for.
    String said() {
        return "%s (POST …/%s)".formatted(to.code(), name().toLowerCase(Locale.ROOT));
    }
}
