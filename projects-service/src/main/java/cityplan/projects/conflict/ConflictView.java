package cityplan.projects.conflict;

import cityplan.projects.event.StageEvent;

import java.util.List;

/// Statements about one project that cannot all be right, and what about: `kind` says how they
/// contradict each other, `matter` on what.
public record ConflictView(
        String project, String kind, String matter, List<StageEvent> statements) {

    public ConflictView {
        statements = List.copyOf(statements);
    }
}
