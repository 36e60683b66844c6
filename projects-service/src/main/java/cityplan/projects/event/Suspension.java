package cityplan.projects.event;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// That a project is suspended, which is no stage: since the period that `event` names, for a
/// reason, and until it may go on, as far as they are known.
public record Suspension(
        String since, @Nullable String reason, @Nullable String expectedResumption, String event) {

    /// The reasons that a suspension may have.
    public static final List<String> REASONS =
            List.of("funding", "land", "environment", "approval", "safety", "demand", "other");

    public static @Nullable Suspension of(@Nullable StageEvent event) {
        return event == null
                ? null
                : new Suspension(
                        event.period(), event.reason(), event.expectedResumption(), event.id());
    }
}
