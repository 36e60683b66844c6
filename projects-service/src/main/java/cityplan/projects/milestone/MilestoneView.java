package cityplan.projects.milestone;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A milestone of a project, and what it comes to on the day asked about: its state, and by how
/// many days it is later than `original`, which never changes. `reason` says why `current` is not,
/// or not any more, what it was before.
public record MilestoneView(
        String project,
        String code,
        Text name,
        LocalDate original,
        LocalDate current,
        @Nullable LocalDate actual,
        String state,
        int delayDays,
        @Nullable String reason,
        String source,
        @Nullable String locator,
        @Nullable String note,
        String published,
        Instant recordedFrom) {}
