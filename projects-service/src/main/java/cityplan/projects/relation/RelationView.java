package cityplan.projects.relation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a project is to another, as a source states it: a part of it, its expansion, or dependent
/// on it.
public record RelationView(
        String project,
        String relation,
        String other,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
