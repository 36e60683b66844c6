package cityplan.projects.event;

import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// Events of a bundle: one statement about one project a row.
public final class EventTable implements Table {

    public static final TableFile FILE =
            TableFile.keyed("project_events", "id")
                    .code("project")
                    .period("period")
                    .code("event")
                    .required("planned", new CellType.Flag())
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note");

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
                    "note");

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "project_event";
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE, "id");
        transaction.refuseUnknown(FILE, "project", "project", "code");
        transaction.refuseUnlisted(FILE, "event", "event_kind");
        transaction.refuseUnknown(FILE, "source", "source", "id");
        return transaction.store(VINTAGES, FILE.staged());
    }
}
