package cityplan.store.bundle;

import cityplan.common.problem.Violation;
import cityplan.store.record.Table;
import cityplan.store.staging.Faults;
import cityplan.store.staging.TableFile;
import cityplan.store.workbook.UnreadableWorkbook;
import cityplan.store.workbook.Workbook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds for what was uploaded the tables that it fills: a file by its name, the sheets of a
/// workbook by theirs.
final class Matching {

    private final List<Table> tables;
    private final Faults faults;
    private final List<BundleFile> matched = new ArrayList<>();

    Matching(List<Table> tables, Faults faults) {
        this.tables = tables;
        this.faults = faults;
    }

    /// The files in the order of the tables.
    List<BundleFile> of(List<Upload> uploads) {
        if (uploads.isEmpty()) {
            faults.add(Violation.parameter("files", "no-file"));
        }
        for (Upload upload : uploads) {
            if (upload.isWorkbook()) {
                workbook(upload);
            } else {
                Optional<Table> table =
                        tables.stream()
                                .filter(each -> each.file().fileName().equals(upload.name()))
                                .findFirst();
                add(table, upload.name(), upload, null, "unknown-file");
            }
        }
        matched.sort(Comparator.comparingInt(file -> tables.indexOf(file.table())));
        return matched;
    }

    /// A workbook of one sheet may be named as its table itself.
    private void workbook(Upload upload) {
        try (Workbook workbook = Workbook.open(upload.content())) {
            List<String> sheets = workbook.sheets();
            Optional<Table> whole = table(upload.stem()).filter(_ -> sheets.size() == 1);
            if (whole.isPresent()) {
                add(whole, upload.name(), upload, sheets.getFirst(), "unknown-file");
                return;
            }
            for (String sheet : sheets) {
                add(table(sheet), upload.name() + "#" + sheet, upload, sheet, "unknown-sheet");
            }
        } catch (UnreadableWorkbook refused) {
            faults.add(Violation.file(upload.name(), refused.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Table> table(String name) {
        return tables.stream().filter(each -> each.file().name().equals(name)).findFirst();
    }

    private void add(
            Optional<Table> table,
            String name,
            Upload upload,
            @Nullable String sheet,
            String unknown) {
        if (table.isEmpty()) {
            String taken = TableFile.names(tables.stream().map(Table::file).toList());
            faults.add(Violation.file(name, unknown, taken));
        } else if (matched.stream().anyMatch(file -> file.table().equals(table.get()))) {
            faults.add(Violation.file(name, "repeated-file"));
        } else {
            matched.add(new BundleFile(table.get(), name, upload, sheet));
        }
    }
}
