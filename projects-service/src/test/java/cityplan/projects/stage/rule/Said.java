package cityplan.projects.stage.rule;

import cityplan.projects.event.StageEvent;

import java.util.List;
import java.util.Map;

/// Statements as tests say them.
public final class Said {

    private static final Map<String, Stage> STAGES =
            Map.of(
                    "proposed", Stage.PROPOSED,
                    "approved", Stage.PREPARATORY,
                    "construction_start", Stage.UNDER_CONSTRUCTION,
                    "under_construction", Stage.UNDER_CONSTRUCTION,
                    "completed", Stage.ACCEPTANCE,
                    "commissioned", Stage.OPERATING,
                    "cancelled", Stage.TERMINATED);

    private Said() {}

    public static List<Statement> all(String... statements) {
        return List.of(statements).stream().map(Said::of).toList();
    }

    /// A statement of the form `source published event period`, planned with `?` at its end.
    public static Statement of(String statement) {
        boolean planned = statement.endsWith("?");
        String[] words = statement.replace("?", "").split(" ");
        var event =
                new StageEvent(
                        statement, words[2], words[3], planned, words[0], null, null, null, null,
                        words[1]);
        return new Statement(
                event,
                STAGES.get(words[2]),
                !planned || words[2].equals("under_construction"),
                words[2].equals("suspended"),
                words[2].equals("resumed"),
                null);
    }
}
