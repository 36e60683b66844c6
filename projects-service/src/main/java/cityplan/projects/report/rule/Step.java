package cityplan.projects.report.rule;

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
}
