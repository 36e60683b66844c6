package cityplan.projects.event;

import cityplan.projects.right.Rights;
import cityplan.store.record.KeptTable;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// Events as rows: one statement about one project. They are what documents say, so that nothing
/// holds them against each other; what contradicts is listed.
public final class EventTable implements KeptTable {

    public static final TableFile FILE =
            TableFile.keyed("project_events", "id")
                    .code("project")
                    .period("period")
                    .code("event")
                    .required("planned", new CellType.Flag())
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note")
                    .extra("reason", CellType.PlainText.LINE)
                    .extra("expected_resumption", new TimeCell.PeriodCode())
                    .extra("move", new CellType.Whole())
                    .answered("/published");

    private static final Vintages VINTAGES =
            Vintages.of(
                    "project_event",
                    "id",
                    "project",
                    "period",
                    "event",
                    "planned",
                    "source",
                    "locator",
                    "note",
                    "reason",
                    "expected_resumption",
                    "move");

    private static final String NO_REASON =
            """
            SELECT row, 'reason' AS column, '%1$s' AS argument
              FROM staged_project_events
             WHERE event = 'suspended' AND reason <> ALL(string_to_array('%1$s', ', '))
             ORDER BY row
            """
                    .formatted(String.join(", ", Suspension.REASONS));

    private static final String NOT_SUSPENDED =
            """
            SELECT row, 'expected_resumption' AS column, 'suspended' AS argument
              FROM staged_project_events
             WHERE event <> 'suspended' AND expected_resumption IS NOT NULL
             ORDER BY row
            """;

    private static final String RESUMED_BEFORE =
            """
            SELECT row, 'expected_resumption' AS column, NULL AS argument
              FROM staged_project_events
             WHERE period_end(expected_resumption) < period_start(period)
             ORDER BY row
            """;

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public Vintages vintages() {
        return VINTAGES;
    }

    @Override
    public Right right() {
        return Rights.PARTS;
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE);
        transaction.refuseUnknown(FILE, "project", "project", "code");
        transaction.refuseUnlisted(FILE, "event", "event_kind");
        transaction.refuseUnknown(FILE, "source", "source", "id");
        transaction.refuse(FILE, "one-of", NO_REASON);
        transaction.refuse(FILE, "only-with", NOT_SUSPENDED);
        transaction.refuse(FILE, "order", RESUMED_BEFORE);
        return transaction.store(VINTAGES, FILE.staged());
    }
}
