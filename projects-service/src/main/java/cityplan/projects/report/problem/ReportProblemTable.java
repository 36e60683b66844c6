package cityplan.projects.report.problem;

import cityplan.projects.right.Rights;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.List;

/// Problems of progress reports as rows. They are part of their report: once it is no draft any
/// more they stay as they are. They are recorded before their reports, as long as those still say
/// what they were.
///
/// @param all whether the rows are all that the staged report has: the others are taken away
public record ReportProblemTable(boolean all) implements Table {

    private static final CellType LONG = new CellType.PlainText(2_000);

    public static final TableFile FILE =
            TableFile.named("report_problems")
                    .code("project")
                    .required("month", new TimeCell.Month())
                    .required("revision", new CellType.WholeTo(999))
                    .required("number", new CellType.WholeTo(999))
                    .required("text_zh", LONG)
                    .optional("text_en", LONG)
                    .text("responsible_zh")
                    .optionalText("responsible_en")
                    .required("due", new TimeCell.Day())
                    .optional("resolved", new TimeCell.Day())
                    .knownBy("project", "month", "revision", "number");

    private static final Vintages PROBLEMS =
            Vintages.of(
                    "report_problem",
                    FILE.key(),
                    List.of(
                            "text_zh",
                            "text_en",
                            "responsible_zh",
                            "responsible_en",
                            "due",
                            "resolved"));

    private static final String NOT_COUNTED =
            """
            SELECT row, 'number' AS column, NULL AS argument
              FROM staged_report_problems
             WHERE number = 0
             ORDER BY row
            """;

    private static final String NOT_RESOLVED_YET =
            """
            SELECT row, 'resolved' AS column, NULL AS argument
              FROM staged_report_problems
             WHERE resolved > :today
             ORDER BY row
            """;

    private static final String CLOSED =
            """
            SELECT s.row, 'number' AS column, r.status AS argument
              FROM staged_report_problems s
              JOIN progress_report_vintage r
                ON (r.project, r.month, r.revision) = (s.project, s.month, s.revision)
               AND upper_inf(r.recorded) AND r.status <> 'draft'
              LEFT JOIN report_problem_vintage held
                ON (held.project, held.month, held.revision, held.number)
                 = (s.project, s.month, s.revision, s.number)
               AND upper_inf(held.recorded)
             WHERE (held.text_zh, held.text_en, held.responsible_zh, held.responsible_en, held.due, held.resolved)
                   IS DISTINCT FROM (s.text_zh, s.text_en, s.responsible_zh, s.responsible_en, s.due, s.resolved)
             ORDER BY s.row
            """;

    private static final String TAKEN_AWAY =
            """
            (SELECT held.project, held.month, held.revision, held.number
               FROM report_problem_vintage held
               JOIN staged_progress_reports r USING (project, month, revision)
              WHERE upper_inf(held.recorded)
                AND NOT EXISTS (SELECT FROM staged_report_problems s WHERE s.number = held.number))\
            """;

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "report_problem";
    }

    @Override
    public Right right() {
        return Rights.PARTS;
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE);
        transaction.refuseUnknown(FILE, "progress_report", List.of("project", "month", "revision"));
        transaction.refuse(FILE, "positive-expected", NOT_COUNTED);
        transaction.refuse(FILE, "day-in-the-future", NOT_RESOLVED_YET);
        transaction.refuse(FILE, "report-closed", CLOSED);
        long stored = transaction.store(PROBLEMS, FILE.staged());
        return all ? stored + transaction.withdraw(PROBLEMS, TAKEN_AWAY) : stored;
    }
}
