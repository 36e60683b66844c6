package cityplan.projects.stage;

import cityplan.projects.event.StageEvent;
import cityplan.projects.stage.rule.History;
import cityplan.projects.stage.rule.Statement;

import java.util.List;

/// The history of a project: the stages that it entered, those planned, its suspensions, and all
/// statements that this was made of, in their order.
public record StagesView(
        String project,
        List<History.Entered> stages,
        List<History.Planned> planned,
        List<History.Suspended> suspensions,
        List<StageEvent> events) {

    public StagesView {
        events = List.copyOf(events);
    }

    static StagesView of(Course course) {
        History history = History.of(course.statements());
        return new StagesView(
                course.project(),
                history.stages(),
                history.planned(),
                history.suspensions(),
                course.statements().stream().map(Statement::said).toList());
    }
}
