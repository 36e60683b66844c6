package cityplan.store.bundle;

import cityplan.common.problem.Violation;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// Reads one file row by row, checks every cell, and hands good rows on; memory does not grow with
/// the file.
final class Staging {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().get();

    private final TableFile file;
    private final Faults faults;

    Staging(TableFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// How many rows the file holds, its header not counted.
    long read(Path content, Rows rows) {
        long row = 1;
        try (var reader = strictUtf8(content);
                var csv = CSVParser.parse(reader, RFC_4180)) {
            Iterator<CSVRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? header(records.next()) : List.of();
            boolean known = columns(header);
            while (known && records.hasNext()) {
                row++;
                row(records.next(), header, row, rows);
            }
        } catch (CharacterCodingException notUtf8) {
            refuse("not-utf-8", row);
        } catch (UncheckedIOException broken) {
            boolean coding = broken.getCause() instanceof CharacterCodingException;
            refuse(coding ? "not-utf-8" : "unreadable", row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row - 1;
    }

    private void refuse(String code, long after) {
        faults.add(Violation.cell(file.fileName(), after + 1, "", code));
    }

    private static BufferedReader strictUtf8(Path content) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(Files.newInputStream(content), decoder));
    }

    private static List<String> header(CSVRecord record) {
        return record.stream().map(name -> name.replace("\ufeff", "").strip()).toList();
    }

    private boolean columns(List<String> header) {
        List<String> known = file.columnNames();
        boolean good = true;
        for (String column : known) {
            if (!header.contains(column)) {
                faults.add(Violation.cell(file.fileName(), 1, column, "missing-column"));
                good = false;
            }
        }
        for (String column : header) {
            if (!known.contains(column) || header.indexOf(column) != header.lastIndexOf(column)) {
                String all = String.join(", ", known);
                faults.add(Violation.cell(file.fileName(), 1, column, "unknown-column", all));
                good = false;
            }
        }
        return good;
    }

    private void row(CSVRecord record, List<String> header, long row, Rows rows) {
        if (record.size() != header.size()) {
            String cells = String.valueOf(record.size());
            String columns = String.valueOf(header.size());
            faults.add(
                    Violation.cell(
                            file.fileName(), row, "", "wrong-number-of-cells", cells, columns));
            return;
        }
        boolean good = true;
        String[] cells = new String[file.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = file.columns().get(i);
            cells[i] = record.get(header.indexOf(column.name()));
            good &= cell(column, cells[i], row);
        }
        if (good) {
            rows.add(row, cells);
        }
    }

    private boolean cell(Column column, String cell, long row) {
        if (cell.isEmpty()) {
            if (column.required()) {
                faults.add(Violation.cell(file.fileName(), row, column.name(), "required"));
            }
            return !column.required();
        }
        var fault = column.type().fault(cell);
        fault.ifPresent(each ->
                faults.add(
                        Violation.cell(
                                file.fileName(),
                                row,
                                column.name(),
                                each.code(),
                                each.arguments().toArray(new String[0]))));
        return fault.isEmpty();
    }

    /// Takes the rows that are good.
    interface Rows {
        void add(long row, String[] cells);
    }
}
