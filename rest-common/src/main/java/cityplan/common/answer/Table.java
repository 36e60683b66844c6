package cityplan.common.answer;

import cityplan.common.problem.Messages;
import cityplan.common.text.Language;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// Writes rows as CSV after RFC 4180.
public final class Table implements Closeable {

    private static final CSVFormat RFC_4180 =
            CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

    private final CSVPrinter csv;

    public Table(Appendable out) throws IOException {
        this.csv = new CSVPrinter(out, RFC_4180);
    }

    /// Views of one kind under the header of their columns.
    public static String of(List<?> views, List<String> columns, Language language) {
        if (views.isEmpty()) {
            return written(header(columns, language), Stream.empty());
        }
        var flat = new FlatView(views.getFirst().getClass(), columns);
        return written(header(columns, language), views.stream().map(flat::row));
    }

    /// The table that a view is.
    public static String of(Matrix matrix, Language language) {
        Object[] header = header(matrix.header(), language);
        return written(header, matrix.rows().stream().map(List::toArray));
    }

    private static String written(Object[] header, Stream<@Nullable Object[]> rows) {
        var out = new StringBuilder();
        try (var table = new Table(out)) {
            table.row(header);
            for (@Nullable Object[] row : (Iterable<@Nullable Object[]>) rows::iterator) {
                table.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /// The header in the language of the answer: field paths in English, the terms of the fields in
    /// Chinese.
    public static Object[] header(List<String> columns, Language language) {
        return columns.stream()
                .map(path -> language == Language.EN ? path : Messages.columnName(path, language))
                .toArray();
    }

    public void row(@Nullable Object[] cells) throws IOException {
        for (Object cell : cells) {
            csv.print(FlatView.text(cell));
        }
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
