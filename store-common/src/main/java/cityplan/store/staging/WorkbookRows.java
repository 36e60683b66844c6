package cityplan.store.staging;

import cityplan.common.problem.Violation;
import cityplan.store.workbook.SheetRow;
import cityplan.store.workbook.UnreadableWorkbook;
import cityplan.store.workbook.Workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Reads a sheet of a workbook row by row. Rows are numbered as the sheet shows them; empty ones
/// are passed over.
public final class WorkbookRows {

    private final Sheet sheet;
    private final Faults faults;
    private long count;
    private boolean begun;
    private boolean known;

    public WorkbookRows(Sheet sheet, Faults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /// How many rows the sheet holds, its header not counted.
    public long read(Path content, String name, Rows rows) {
        try (Workbook workbook = Workbook.open(content)) {
            workbook.read(name, row -> take(row, rows));
            if (!begun) {
                sheet.header(List.of());
            }
        } catch (UnreadableWorkbook refused) {
            faults.add(Violation.file(sheet.name(), refused.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    private void take(SheetRow row, Rows rows) {
        if (!begun) {
            begun = true;
            known = sheet.header(row.cells());
        } else if (known) {
            count++;
            if (row.faults().isEmpty()) {
                sheet.row(row.number(), sheet.padded(row.cells()), rows);
            } else {
                row.faults()
                        .forEach((cell, code) ->
                                faults.add(Violation.at(sheet.place(row.number(), cell), code)));
            }
        }
    }
}
