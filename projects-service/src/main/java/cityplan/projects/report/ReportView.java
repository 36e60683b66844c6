package cityplan.projects.report;

import cityplan.common.text.Text;
import cityplan.projects.report.problem.ReportProblem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// A revision of the report of a project on a month. `confidence` is what a person thinks of it and
/// no figure that is computed. `returnReason` says why a draft came back.
public record ReportView(
        String project,
        String month,
        int revision,
        String status,
        BigDecimal physicalProgress,
        @Nullable String overReason,
        @Nullable String backReason,
        Text text,
        @Nullable Text coordination,
        String confidence,
        @Nullable String confidenceComment,
        List<ReportProblem> problems,
        @Nullable String returnReason,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        Instant recordedFrom) {

    public ReportView {
        problems = List.copyOf(problems);
    }
}
