package cityplan.store.staging;

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

/// Reads a CSV file row by row; memory does not grow with the file.
public final class CsvRows {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().get();

    private final TableFile file;
    private final Faults faults;

    public CsvRows(TableFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /// How many rows the file holds, its header not counted.
    public long read(Path content, Rows rows) {
        long row = 1;
        try (var reader = strictUtf8(content);
                var csv = CSVParser.parse(reader, RFC_4180)) {
            Iterator<CSVRecord> records = csv.iterator();
            var sheet = new Sheet(file, faults);
            boolean known = sheet.header(records.hasNext() ? records.next().toList() : List.of());
            while (known && records.hasNext()) {
                row++;
                sheet.row(row, records.next().toList(), rows);
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
}
