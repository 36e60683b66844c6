package cityplan.projects.event;

import org.jspecify.annotations.Nullable;

/// The event that a stage was derived from.
public record StageEvent(
        String id,
        String event,
        String period,
        boolean planned,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published) {}
