package cityplan.projects.event;

import org.jspecify.annotations.Nullable;

/// An event as it stands beside the stage that it gives.
public record StageEvent(
        String id,
        String event,
        String period,
        boolean planned,
        String source,
        @Nullable String locator,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String expectedResumption,
        String published) {}
