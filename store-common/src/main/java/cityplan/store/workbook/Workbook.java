package cityplan.store.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;

/// A workbook that is read sheet by sheet and row by row.
public final class Workbook implements Closeable {

    private static final String HOME = "xl/";
    private static final int MOST_SHEETS = 200;

    private final Archive archive;
    private final Map<String, String> sheets;

    private Workbook(Archive archive, Map<String, String> sheets) {
        this.archive = archive;
        this.sheets = sheets;
    }

    /// Opens a workbook; one that cannot be read is an `UnreadableWorkbook`.
    public static Workbook open(Path file) throws IOException {
        Archive archive = Archive.open(file);
        try {
            return new Workbook(archive, sheets(archive));
        } catch (IOException | RuntimeException unreadable) {
            archive.close();
            throw unreadable;
        }
    }

    /// The names of its sheets, in their order.
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /// Hands the rows of a sheet on that are not empty.
    public void read(String sheet, Consumer<SheetRow> rows) throws IOException {
        String part = sheets.get(sheet);
        if (part == null) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
        DateStyles styles = DateStyles.of(archive);
        SharedStrings strings = SharedStrings.of(archive);
        try (var xml = new Xml(archive.part(part))) {
            new SheetReader(xml, styles, strings).read(rows);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static Map<String, String> sheets(Archive archive) throws IOException {
        Map<String, String> targets = targets(archive);
        Map<String, String> sheets = new LinkedHashMap<>();
        try (var xml = new Xml(archive.part(HOME + "workbook.xml"))) {
            for (int event = xml.next();
                    event != XMLStreamConstants.END_DOCUMENT;
                    event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("sheet")) {
                    String target = targets.get(xml.attribute("id", ""));
                    if (target == null || sheets.size() == MOST_SHEETS) {
                        throw new UnreadableWorkbook("not-a-workbook");
                    }
                    sheets.put(xml.attribute("name", ""), target);
                }
            }
        }
        return sheets;
    }

    private static Map<String, String> targets(Archive archive) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = new Xml(archive.part(HOME + "_rels/workbook.xml.rels"))) {
            for (int event = xml.next();
                    event != XMLStreamConstants.END_DOCUMENT;
                    event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("Relationship")) {
                    String target = xml.attribute("Target", "");
                    targets.put(
                            xml.attribute("Id", ""),
                            target.startsWith("/") ? target.substring(1) : HOME + target);
                }
            }
        }
        return targets;
    }
}
