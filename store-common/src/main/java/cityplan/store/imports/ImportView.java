package cityplan.store.imports;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// An import, and how far it has come: the report when it has ended well, the problem when not. One
/// that waits for an approval tells what it would change.
public record ImportView(
        String id,
        String status,
        @Nullable String phase,
        long rowsRead,
        List<SentFile> files,
        @Nullable String reason,
        String charset,
        boolean dryRun,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String returnReason,
        @Nullable JsonNode report,
        @Nullable JsonNode changes,
        @Nullable JsonNode problem) {}
