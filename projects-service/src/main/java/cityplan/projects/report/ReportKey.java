package cityplan.projects.report;

import cityplan.common.query.Parameters;
import cityplan.store.staging.TimeCell;

import java.util.Map;
import java.util.Optional;

/// A revision of the report of a project on a month.
record ReportKey(String project, String month, int revision) {

    private static final int MOST = 999;

    /// The revision that a request asks for; the rest of its path is checked with it.
    static Optional<Integer> revision(Parameters parameters, String project, String month) {
        parameters.path("project", project);
        new TimeCell.Month()
                .fault(month)
                .ifPresent(fault -> parameters.reject("month", fault.code()));
        return parameters.integer("revision", 1, MOST);
    }

    /// Another revision of the same report.
    ReportKey of(int other) {
        return new ReportKey(project, month, other);
    }

    /// What a problem calls it.
    String code() {
        return project + "/" + month + "/" + revision;
    }

    /// The same as cells of a row.
    Map<String, String> cells() {
        return Map.of("project", project, "month", month, "revision", String.valueOf(revision));
    }
}
