package cityplan.projects.stage;

import cityplan.projects.stage.rule.Statement;

import java.util.List;

/// All that public sources say of a project, in order (docs/domain.md).
public record Course(String project, List<Statement> statements) {

    public Course {
        statements = List.copyOf(statements);
    }
}
