package cityplan.store.staging;

import cityplan.common.problem.Violation;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// Reads a CSV file row by row; memory does not grow with the file.
public final class CsvRows {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().get();

    /// What a file in Chinese is likely to be in when it is not in UTF-8.
    private static final Charset LIKELY = Charset.forName("GB18030");

    private final Sheet sheet;
    private final Faults faults;
    private final Charset charset;

    public CsvRows(Sheet sheet, Faults faults, Charset charset) {
        this.sheet = sheet;
        this.faults = faults;
        this.charset = charset;
    }

    /// How many rows the file holds, its header not counted.
    public long read(Path content, Rows rows) {
        long row = 1;
        try (var reader = Encoding.reader(content, charset);
                var csv = CSVParser.parse(reader, RFC_4180)) {
            Iterator<CSVRecord> records = csv.iterator();
            boolean known = sheet.header(records.hasNext() ? records.next().toList() : List.of());
            while (known && records.hasNext()) {
                row++;
                sheet.row(row, records.next().toList(), rows);
            }
        } catch (CharacterCodingException broken) {
            refuseCoding(content);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                refuseCoding(content);
            } else {
                faults.add(Violation.cell(sheet.name(), row + 1, "", "unreadable"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row - 1;
    }

    private void refuseCoding(Path content) {
        try {
            long line = Encoding.brokenLine(content, charset);
            boolean utf8 = charset.equals(StandardCharsets.UTF_8);
            boolean likely = utf8 && Encoding.brokenLine(content, LIKELY) == 0;
            String code = utf8 ? likely ? "reads-as-gb18030" : "not-utf-8" : "not-in-charset";
            faults.add(Violation.cell(sheet.name(), line, "", code, charset.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
