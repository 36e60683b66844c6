package cityplan.projects.event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One statement about a project by one source: what happened, or is planned to happen, in a
/// period. `reason` says why a project is suspended, or a stage skipped or gone back to; `move`
/// counts the events that were recorded as moves of the project, which documents do not have.
public record EventView(
        String id,
        String project,
        String period,
        String event,
        boolean planned,
        String source,
        @Nullable String locator,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String expectedResumption,
        @Nullable Integer move,
        String published,
        Instant recordedFrom) {}
