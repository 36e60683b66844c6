package cityplan.projects.party;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Who takes part in a project, and as what; `code` is the party's unified social credit code.
public record PartyView(
        String project,
        String role,
        Text name,
        @Nullable String code,
        @Nullable String note,
        Instant recordedFrom) {}
