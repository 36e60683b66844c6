package cityplan.common.answer;

import cityplan.common.problem.Messages;
import cityplan.common.text.Language;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes views as CSV after RFC 4180. The header is in the language of the answer: field paths in
/// English, the terms of the field in Chinese.
public final class Table {

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private Table() {}

    public static String of(List<?> views, Columns columns, Language language, Shape shape) {
        List<String> header = columns.paths().stream().map(path -> header(path, language)).toList();
        return written(header, views.stream().map(view -> shape.cells(view, columns)));
    }

    /// The table that a view is.
    public static String of(Matrix matrix) {
        return written(matrix.header(), matrix.rows().stream());
    }

    private static String written(List<String> header, Stream<List<String>> rows) {
        var out = new StringBuilder();
        try (var csv = new CSVPrinter(out, RFC_4180)) {
            csv.printRecord(header);
            csv.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String header(String path, Language language) {
        return language == Language.EN ? path : Messages.columnName(path, language);
    }
}
