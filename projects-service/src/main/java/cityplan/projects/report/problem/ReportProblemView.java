package cityplan.projects.report.problem;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A problem by itself, with the report that tells of it.
public record ReportProblemView(
        String project,
        String month,
        int revision,
        int number,
        Text text,
        Text responsible,
        LocalDate due,
        @Nullable LocalDate resolved,
        Instant recordedFrom) {}
