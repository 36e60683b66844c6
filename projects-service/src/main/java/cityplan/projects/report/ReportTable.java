package cityplan.projects.report;

import cityplan.projects.month.Months;
import cityplan.projects.report.rule.Status;
import cityplan.projects.right.Rights;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.List;
import java.util.stream.Stream;

/// Progress reports as rows. One that is new is a draft unless its row says more; one that is held
/// may move on by one step, and only a draft can be changed.
public record ReportTable() implements Table {

    private static final CellType LONG = new CellType.PlainText(10_000);

    public static final TableFile FILE =
            TableFile.named("progress_reports")
                    .code("project")
                    .required("month", new TimeCell.Month())
                    .required("revision", new CellType.WholeTo(999))
                    .extra("status", new CellType.OneOf(Status.CODES))
                    .required("physical_progress", new CellType.NonNegativeDecimal())
                    .optionalText("over_reason")
                    .optionalText("back_reason")
                    .required("text_zh", LONG)
                    .optional("text_en", LONG)
                    .optional("coordination_zh", LONG)
                    .optional("coordination_en", LONG)
                    .oneOf("confidence", "on-track", "at-risk", "off-track")
                    .optional("confidence_comment", LONG)
                    .knownBy("project", "month", "revision")
                    .answered(
                            "/problems",
                            "/returnReason",
                            "/submittedBy",
                            "/submittedAt",
                            "/approvedBy",
                            "/approvedAt");

    /// What is said of a project; it is all there is to a report but its status.
    static final List<String> CONTENT =
            List.of(
                    "physical_progress",
                    "over_reason",
                    "back_reason",
                    "text_zh",
                    "text_en",
                    "coordination_zh",
                    "coordination_en",
                    "confidence",
                    "confidence_comment");

    static final Vintages REPORTS =
            Vintages.of(
                    "progress_report",
                    FILE.key(),
                    Stream.concat(CONTENT.stream(), Stream.of("status", "return_reason")).toList());

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "progress_report";
    }

    @Override
    public Right right() {
        return Rights.PARTS;
    }

    private static String reported(String not) {
        return "(SELECT * FROM reported WHERE status %s IN ('approved', 'superseded'))"
                .formatted(not);
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE);
        transaction.refuseUnknown(FILE, "project", "project", "code");
        transaction.refuse(FILE, "month-not-over", Months.notOver(FILE));
        transaction.refuse(FILE, "over-without-reason", ReportRules.OVER);
        transaction.keep("reported", ReportRules.REPORTED);
        transaction.execute(ReportRules.BY_KEY);
        transaction.refuseOwn(FILE, ReportRules.own(":approver"));
        transaction.refuse(FILE, "back-without-reason", ReportRules.BACK);
        transaction.refuse(FILE, "report-closed", ReportRules.CLOSED);
        transaction.refuse(FILE, "report-step", ReportRules.STEP);
        transaction.refuse(FILE, "revision-order", ReportRules.ORDER);
        return transaction.storeApproved(REPORTS, reported(""))
                + transaction.store(REPORTS, reported("NOT"));
    }
}
