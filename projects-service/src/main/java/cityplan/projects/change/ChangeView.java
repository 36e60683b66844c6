package cityplan.projects.change;

import cityplan.store.change.Change;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One change. `href` leads to what was changed; read it with `asOf=recordedAt`. What belongs to a
/// project says to which.
public record ChangeView(
        String cursor,
        Instant recordedAt,
        String resource,
        String id,
        String href,
        Change.Kind change,
        @Nullable String project) {}
