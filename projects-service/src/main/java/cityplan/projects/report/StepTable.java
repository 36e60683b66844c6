package cityplan.projects.report;

import cityplan.projects.report.rule.Status;
import cityplan.projects.report.rule.Step;
import cityplan.projects.right.Rights;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// A step of a report as a row: the report stays as it is but for its status. What an approval
/// takes the place of is superseded. Whether the step may be taken is decided before.
record StepTable(Step step) implements Table {

    private static final String TAKEN =
            """
            SELECT s.row, h.project, h.month, h.revision, %1$s,
                   CASE WHEN h.revision = s.revision THEN s.status ELSE 'superseded' END AS status,
                   s.reason AS return_reason
              FROM staged_report_steps s
              JOIN progress_report_vintage h
                ON h.project = s.project AND h.month = s.month AND upper_inf(h.recorded)
             WHERE h.revision = s.revision OR (h.status = 'approved' AND s.status = 'approved')
            """
                    .formatted(ReportRules.content("h"));

    @Override
    public TableFile file() {
        TableFile file =
                TableFile.named("report_steps")
                        .code("project")
                        .required("month", new TimeCell.Month())
                        .required("revision", new CellType.WholeTo(999))
                        .required("status", new CellType.OneOf(Status.CODES));
        return step == Step.RETURN
                ? file.text("reason")
                : file.extra("reason", CellType.PlainText.LINE);
    }

    @Override
    public String noun() {
        return "progress_report";
    }

    @Override
    public Right right() {
        return step == Step.SUBMISSION ? Rights.PARTS : Rights.JUDGEMENTS;
    }

    @Override
    public long load(Transaction transaction) {
        transaction.keep("reported", TAKEN);
        if (step == Step.APPROVAL) {
            transaction.refuseOwn(file(), ReportRules.own(":by"));
        }
        if (step != Step.RETURN) {
            transaction.refuse(file(), "back-without-reason", ReportRules.BACK);
        }
        return transaction.store(ReportTable.REPORTS, "reported");
    }
}
