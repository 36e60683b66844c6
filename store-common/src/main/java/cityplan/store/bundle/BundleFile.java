package cityplan.store.bundle;

import cityplan.common.problem.Violation;
import cityplan.store.record.Input;
import cityplan.store.record.Table;
import cityplan.store.staging.CsvRows;
import cityplan.store.staging.Faults;
import cityplan.store.staging.Rows;

/// A file of a bundle, and the table that it fills.
record BundleFile(Table table, Upload upload) implements Input {

    @Override
    public long read(Rows rows, Faults faults) {
        return new CsvRows(table.file(), faults).read(upload.content(), rows);
    }

    @Override
    public Violation.Place place(long row, String column) {
        return new Violation.Place.Cell(table.file().fileName(), row, column);
    }
}
