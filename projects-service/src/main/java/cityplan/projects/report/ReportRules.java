package cityplan.projects.report;

import java.util.stream.Collectors;

/// What holds of staged progress reports by themselves, against each other and against what is
/// held, as questions that find the rows which break it.
final class ReportRules {

    /// Who submitted a report does not approve it.
    private static final String OWN =
            """
            SELECT r.row, 'status' AS column, h.recorded_by AS argument
              FROM reported r
              JOIN progress_report_vintage h
                ON (h.project, h.month, h.revision) = (r.project, r.month, r.revision)
               AND upper_inf(h.recorded)
             WHERE r.status = 'approved' AND h.status = 'submitted' AND h.recorded_by = %s
             ORDER BY r.row
            """;

    static final String OVER =
            """
            SELECT row, 'over_reason' AS column, physical_progress::text AS argument
              FROM staged_progress_reports
             WHERE physical_progress > 100 AND over_reason IS NULL
             ORDER BY row
            """;

    /// Why a draft was returned stays with it until it is submitted again.
    static final String REPORTED =
            """
            SELECT s.row, s.project, s.month, s.revision,
                   coalesce(s.status, held.status, 'draft') AS status, %s,
                   CASE WHEN coalesce(s.status, held.status) = 'draft' THEN held.return_reason
                   END AS return_reason, held.status AS held_status
              FROM staged_progress_reports s
              LEFT JOIN progress_report_vintage held
                ON (held.project, held.month, held.revision) = (s.project, s.month, s.revision)
               AND upper_inf(held.recorded)
            """
                    .formatted(content("s"));

    static final String BY_KEY = "CREATE INDEX ON reported (project, month, revision)";

    /// What was approved before is of an earlier month, or of an earlier revision of this one.
    static final String BACK =
            """
            SELECT r.row, 'back_reason' AS column, former.physical_progress::text AS argument
              FROM reported r
             CROSS JOIN LATERAL (
                   SELECT known.physical_progress
                     FROM ((SELECT o.month, o.revision, o.physical_progress
                              FROM reported o
                             WHERE o.project = r.project AND (o.month, o.revision) < (r.month, r.revision)
                               AND o.status IN ('approved', 'superseded')
                             ORDER BY o.month DESC, o.revision DESC LIMIT 1)
                            UNION ALL
                           (SELECT h.month, h.revision, h.physical_progress
                              FROM progress_report_vintage h
                             WHERE h.project = r.project AND (h.month, h.revision) < (r.month, r.revision)
                               AND h.status IN ('approved', 'superseded') AND upper_inf(h.recorded)
                             ORDER BY h.month DESC, h.revision DESC LIMIT 1)) known
                    ORDER BY known.month DESC, known.revision DESC
                    LIMIT 1) former
             WHERE r.physical_progress < former.physical_progress AND r.back_reason IS NULL
               AND r.status <> 'superseded'
             ORDER BY r.row
            """;

    static final String CLOSED =
            """
            SELECT r.row, 'revision' AS column, held.status AS argument
              FROM reported r
              JOIN progress_report_vintage held
                ON (held.project, held.month, held.revision) = (r.project, r.month, r.revision)
               AND upper_inf(held.recorded)
             WHERE held.status <> 'draft' AND (%s) IS DISTINCT FROM (%s)
             ORDER BY r.row
            """
                    .formatted(content("held"), content("r"));

    static final String STEP =
            """
            SELECT row, 'status' AS column, held_status AS argument
              FROM reported
             WHERE array_position(%1$s, status) - array_position(%1$s, held_status) NOT IN (0, 1)
             ORDER BY row
            """
                    .formatted("ARRAY['draft', 'submitted', 'approved', 'superseded']");

    /// Revisions are counted from one; each that another follows is superseded, or approved as long
    /// as that one is not.
    static final String ORDER =
            """
            WITH present AS (
                SELECT project, month, revision, status, row FROM reported
                 UNION ALL
                SELECT h.project, h.month, h.revision, h.status, NULL
                  FROM progress_report_vintage h
                  JOIN (SELECT DISTINCT project, month FROM reported) m USING (project, month)
                 WHERE upper_inf(h.recorded)
                   AND NOT EXISTS (SELECT FROM reported r
                                    WHERE (r.project, r.month, r.revision) = (h.project, h.month, h.revision))),
            ordered AS (
                SELECT month, revision, status, max(row) OVER (PARTITION BY project, month) AS row,
                       row_number() OVER following AS place, lead(status) OVER following AS next
                  FROM present
                WINDOW following AS (PARTITION BY project, month ORDER BY revision))
            SELECT DISTINCT row, 'revision' AS column, month AS argument
              FROM ordered
             WHERE revision <> place
                OR CASE WHEN next IS NULL THEN status = 'superseded'
                        WHEN next IN ('draft', 'submitted') THEN status <> 'approved'
                        ELSE status <> 'superseded'
                   END
             ORDER BY row
            """;

    private ReportRules() {}

    /// Finds the reports that their approver has submitted.
    ///
    /// @param approver SQL for who approves
    static String own(String approver) {
        return OWN.formatted(approver);
    }

    /// What a report says, as columns of a table.
    static String content(String table) {
        return ReportTable.CONTENT.stream()
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }
}
