package cityplan.projects.imports;

import cityplan.store.bundle.CellType;
import cityplan.store.bundle.Table;
import cityplan.store.bundle.TableFile;
import cityplan.store.bundle.Transaction;
import cityplan.store.bundle.Vintages;

/// Events of a bundle: one statement about one project a row.
final class EventTable implements Table {

    private static final TableFile FILE =
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
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE);
        transaction.refuseUnknown(FILE, "project", "project", "code");
        transaction.refuseUnknown(FILE, "event", "event_kind", "code");
        transaction.refuseUnknown(FILE, "source", "source", "id");
        return transaction.store(VINTAGES, FILE.staged());
    }
}
