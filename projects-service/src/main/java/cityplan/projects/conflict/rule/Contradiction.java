package cityplan.projects.conflict.rule;

import cityplan.projects.event.StageEvent;
import cityplan.projects.stage.rule.Statement;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Statements about a project that cannot all be right. A plan that a document of a later time
/// replaces is none: it is only an older plan, and so is one that was not kept.
public record Contradiction(Kind kind, Matter matter, List<StageEvent> statements) {

    public Contradiction {
        statements = List.copyOf(statements);
    }

    /// What is wrong with them.
    public enum Kind {
        /// Documents report that it happened in periods without a day in common, or documents of
        /// the same time plan it for different ones.
        DATES_DIFFER,
        /// One document plans it for later than another reports it, and is not older than that.
        PLANNED_AFTER_REPORTED,
        /// It ended before construction began.
        ENDED_BEFORE_START;

        public static final List<String> CODES = Stream.of(values()).map(Kind::code).toList();

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean holds(Matter matter, Statement one, Statement other, List<Statement> all) {
            return switch (this) {
                case DATES_DIFFER -> matter.datesDiffer(one, other);
                case PLANNED_AFTER_REPORTED -> matter.isPlannedAfter(one, other, all);
                case ENDED_BEFORE_START -> matter.endedBefore(one, other);
            };
        }
    }

    /// All contradictions among what is said of one project, each with every statement that is part
    /// of it, in their order.
    public static List<Contradiction> among(List<Statement> statements) {
        var found = new ArrayList<Contradiction>();
        for (Kind kind : Kind.values()) {
            for (Matter matter : Matter.values()) {
                List<StageEvent> parties = parties(kind, matter, statements);
                if (!parties.isEmpty()) {
                    found.add(new Contradiction(kind, matter, parties));
                }
            }
        }
        return found;
    }

    private static List<StageEvent> parties(Kind kind, Matter matter, List<Statement> statements) {
        Set<Statement> parties = new LinkedHashSet<>();
        for (Statement one : statements) {
            for (Statement other : statements) {
                boolean held = !outdated(one, other) && !outdated(other, one);
                if (held && kind.holds(matter, one, other, statements)) {
                    parties.add(one);
                    parties.add(other);
                }
            }
        }
        return statements.stream().filter(parties::contains).map(Statement::said).toList();
    }

    /// A plan is not held against what a document of a later time says.
    private static boolean outdated(Statement one, Statement other) {
        return one.said().planned() && one.published().isBefore(other.published());
    }
}
