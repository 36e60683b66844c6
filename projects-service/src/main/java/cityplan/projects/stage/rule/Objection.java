package cityplan.projects.stage.rule;

import java.util.List;

/// What speaks against a change as it was asked for: which part of it, a code, and what a message
/// needs to say it.
public record Objection(String part, String code, List<String> arguments) {

    public Objection {
        arguments = List.copyOf(arguments);
    }

    static Objection of(String part, String code, String... arguments) {
        return new Objection(part, code, List.of(arguments));
    }
}
