package cityplan.projects.stage.rule;

/// What is asked of a project: to enter a stage, explained or not, to stop, or to go on.
public sealed interface Change {

    record Enter(Stage to, boolean explained) implements Change {}

    record Suspend() implements Change {}

    record Resume() implements Change {}
}
