package cityplan.projects.event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One statement about a project by one source: what happened, or is planned to happen, in a
/// period.
public record EventView(
        String id,
        String project,
        String period,
        String event,
        boolean planned,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
