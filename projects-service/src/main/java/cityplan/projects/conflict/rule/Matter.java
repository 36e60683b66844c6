package cityplan.projects.conflict.rule;

import cityplan.projects.stage.rule.Statement;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What documents may disagree on: when construction starts, when it is completed, when operation
/// begins.
public enum Matter {
    START("construction_start"),
    COMPLETION("completed"),
    OPENING("commissioned");

    public static final List<String> CODES = Stream.of(values()).map(Matter::code).toList();

    private static final String WORKS = "under_construction";

    private final String event;

    Matter(String event) {
        this.event = event;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Two reports of different sources without a day in common, or two of their plans that are not
    /// the same.
    boolean datesDiffer(Statement one, Statement other) {
        if (!says(one) || !says(other) || one.said().source().equals(other.said().source())) {
            return false;
        }
        if (one.said().planned() != other.said().planned()) {
            return false;
        }
        return one.said().planned()
                ? !one.said().period().equals(other.said().period())
                : ended(one, other) || ended(other, one);
    }

    /// A plan of one source for a time after what another reports; unless that one plans the same
    /// beside it, as it does of a further phase. Works that are reported have started.
    boolean isPlannedAfter(Statement report, Statement plan, List<Statement> all) {
        boolean reported = says(report) || (this == START && report.said().event().equals(WORKS));
        return reported
                && !report.said().planned()
                && says(plan)
                && plan.said().planned()
                && !report.said().source().equals(plan.said().source())
                && ended(report, plan)
                && all.stream().noneMatch(each -> isSamePlan(each, plan, report));
    }

    /// It ended, or is to end, before construction started or is to start.
    boolean endedBefore(Statement end, Statement start) {
        return this != START && says(end) && START.says(start) && ended(end, start);
    }

    private boolean says(Statement statement) {
        return statement.said().event().equals(event);
    }

    private static boolean ended(Statement one, Statement other) {
        return one.period().end().isBefore(other.period().start());
    }

    private static boolean isSamePlan(Statement each, Statement plan, Statement report) {
        return each.said().planned()
                && each.said().source().equals(report.said().source())
                && each.said().event().equals(plan.said().event())
                && each.said().period().equals(plan.said().period());
    }
}
