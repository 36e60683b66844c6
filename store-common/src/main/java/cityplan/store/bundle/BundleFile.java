package cityplan.store.bundle;

import cityplan.common.problem.Violation;
import cityplan.store.record.Input;
import cityplan.store.record.Table;
import cityplan.store.staging.CsvRows;
import cityplan.store.staging.Faults;
import cityplan.store.staging.Rows;
import cityplan.store.staging.Sheet;
import cityplan.store.staging.WorkbookRows;

import org.jspecify.annotations.Nullable;

/// What an upload brings for one table.
///
/// @param name what reports call it
/// @param sheet which sheet of a workbook it is; absent when the upload is CSV
record BundleFile(Table table, String name, Upload upload, @Nullable String sheet)
        implements Input {

    @Override
    public long read(Rows rows, Faults faults) {
        var rules = new Sheet(table.file(), name, faults);
        return sheet == null
                ? new CsvRows(rules, faults, upload.charset()).read(upload.content(), rows)
                : new WorkbookRows(rules, faults).read(upload.content(), sheet, rows);
    }

    @Override
    public Violation.Place place(long row, String column) {
        return new Violation.Place.Cell(name, row, column);
    }
}
