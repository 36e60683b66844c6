package cityplan.projects.stage;

import cityplan.projects.event.Suspension;
import cityplan.projects.stage.rule.Change;
import cityplan.projects.stage.rule.Stage;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.Map;

/// What may be asked of a project, and what the body of such a request says.
enum Asked {
    MOVE(
            stated(TableFile.named("moves").oneOf("stage", Stage.CODES.toArray(String[]::new)))
                    .optionalText("reason")) {
        @Override
        Change change(Map<String, String> cells) {
            return new Change.Enter(
                    Stage.of(cells.getOrDefault("stage", "")),
                    !cells.getOrDefault("reason", "").isEmpty());
        }
    },
    SUSPENSION(
            stated(
                            TableFile.named("suspensions")
                                    .oneOf("reason", Suspension.REASONS.toArray(String[]::new)))
                    .optional("expected_resumption", new TimeCell.PeriodCode())) {
        @Override
        Change change(Map<String, String> cells) {
            return new Change.Suspend();
        }
    },
    RESUMPTION(stated(TableFile.named("resumptions"))) {
        @Override
        Change change(Map<String, String> cells) {
            return new Change.Resume();
        }
    };

    private final TableFile body;

    Asked(TableFile body) {
        this.body = body;
    }

    TableFile body() {
        return body;
    }

    /// The change that the cells of a body ask for.
    abstract Change change(Map<String, String> cells);

    private static TableFile stated(TableFile file) {
        return file.period("period").code("source").optionalText("locator").optionalText("note");
    }
}
