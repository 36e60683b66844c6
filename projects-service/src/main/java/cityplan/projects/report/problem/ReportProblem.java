package cityplan.projects.report.problem;

import cityplan.common.text.Text;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A problem as its report tells of it: who is to see to it by which day, and since when it is
/// solved.
public record ReportProblem(
        int number, Text text, Text responsible, LocalDate due, @Nullable LocalDate resolved) {}
