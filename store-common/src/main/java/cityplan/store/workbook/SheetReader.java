package cityplan.store.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;

/// Reads the rows of one sheet.
final class SheetReader {

    /// No table has nearly as many; each row is filled up to its last cell.
    private static final int MOST_COLUMNS = 256;

    private final Xml xml;
    private final DateStyles styles;
    private final SharedStrings strings;
    private final RichText text = new RichText();
    private long row;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, String> faults = new HashMap<>();
    private String type = "";
    private String style = "";
    private boolean formula;

    SheetReader(Xml xml, DateStyles styles, SharedStrings strings) {
        this.xml = xml;
        this.styles = styles;
        this.strings = strings;
    }

    void read(Consumer<SheetRow> rows) throws IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            text.take(event, xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.name());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.name(), rows);
            }
        }
    }

    private void begin(String element) throws IOException {
        switch (element) {
            case "row" -> {
                String number = xml.attribute("r", "");
                row = number.matches("\\d{1,9}") ? Long.parseLong(number) : row + 1;
                cells = new ArrayList<>();
                faults = new HashMap<>();
            }
            case "c" -> {
                fill(Places.column(xml.attribute("r", "")));
                type = xml.attribute("t", "n");
                style = xml.attribute("s", "");
                formula = false;
                text.take();
            }
            case "f" -> formula = true;
            default -> {}
        }
    }

    /// Sheets leave out cells that are empty.
    private void fill(int column) throws UnreadableWorkbook {
        if (column >= MOST_COLUMNS || cells.size() >= MOST_COLUMNS) {
            throw new UnreadableWorkbook("workbook-too-large");
        }
        while (cells.size() < column) {
            cells.add("");
        }
    }

    private void end(String element, Consumer<SheetRow> rows) throws IOException {
        if (element.equals("c")) {
            String kept = text.take();
            fault(kept).ifPresent(code -> faults.put(cells.size(), code));
            cells.add(shown(kept));
        } else if (element.equals("row")) {
            var whole = new SheetRow(row, cells, faults);
            if (!whole.isEmpty()) {
                rows.accept(whole);
            }
        }
    }

    private Optional<String> fault(String kept) {
        if (formula) {
            return Optional.of("formula-cell");
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        if (type.equals("d") || type.equals("n") && styles.isDate(style)) {
            return Optional.of("date-cell");
        }
        return type.equals("e") ? Optional.of("error-cell") : Optional.empty();
    }

    private String shown(String kept) throws UnreadableWorkbook {
        return switch (type) {
            case "n" -> Numbers.shown(kept);
            case "b" -> kept.equals("1") ? "true" : "false";
            case "s" -> kept.isEmpty() ? "" : strings.get(kept);
            default -> kept;
        };
    }
}
