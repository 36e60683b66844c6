package cityplan.store.workbook;

import cityplan.common.answer.FlatView;

import org.jspecify.annotations.Nullable;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a workbook row by row, without holding it. The same rows give the same bytes. Rows that
/// one sheet cannot hold go on in the next.
public final class WorkbookWriter implements Closeable {

    private static final int ROWS_OF_SHEET = 1_048_576;

    /// As many digits as a spreadsheet program keeps of a number.
    private static final int DIGITS = 15;

    /// Any moment will do, as long as it is always the same.
    private static final LocalDateTime EVERY_PART = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Writer out;
    private final String name;
    private final Object[] header;
    private int sheets;
    private int row;

    /// Begins a workbook whose sheets have a name and a header.
    public WorkbookWriter(OutputStream out, String name, Object[] header) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.name = name;
        this.header = header;
        beginSheet();
    }

    public void row(@Nullable Object[] cells) throws IOException {
        if (row == ROWS_OF_SHEET) {
            endSheet();
            beginSheet();
        }
        row++;
        out.append("<row r=\"").append(String.valueOf(row)).append("\">");
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            if (cell != null) {
                cell(Places.letters(i) + row, cell);
            }
        }
        out.append("</row>");
    }

    /// Ends the workbook; without this it is not one.
    @Override
    public void close() throws IOException {
        endSheet();
        for (Parts.Part part : Parts.of(name, sheets)) {
            begin(part.path());
            out.append(part.content());
            end();
        }
        zip.close();
    }

    private void cell(String place, Object cell) throws IOException {
        String text = FlatView.text(cell);
        if (cell instanceof Number && survives(new BigDecimal(text))) {
            out.append("<c r=\"").append(place).append("\"><v>").append(text).append("</v></c>");
        } else if (!text.isEmpty()) {
            out.append("<c r=\"")
                    .append(place)
                    .append("\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(text);
            out.append("</t></is></c>");
        }
    }

    /// Whether a number is the same after a spreadsheet program has kept it. A zero at the end of
    /// its digits would be lost, which is no other number.
    private static boolean survives(BigDecimal number) {
        return number.precision() <= DIGITS
                && number.compareTo(new BigDecimal(Double.toString(number.doubleValue()))) == 0;
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        begin(Parts.sheet(sheets));
        out.append(Parts.SHEET_BEGIN);
        row(header);
    }

    private void endSheet() throws IOException {
        out.append(Parts.SHEET_END);
        end();
    }

    private void begin(String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(EVERY_PART);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
