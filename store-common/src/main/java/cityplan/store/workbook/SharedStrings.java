package cityplan.store.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/// The texts of a workbook that its cells refer to by number. They are held, so they must be few.
final class SharedStrings {

    private static final String PART = "xl/sharedStrings.xml";
    private static final long MOST_CHARACTERS = 32L << 20;
    private static final int OF_EACH = 32;

    private final List<String> texts = new ArrayList<>();
    private long characters;

    static SharedStrings of(Archive archive) throws IOException {
        var strings = new SharedStrings();
        if (archive.has(PART)) {
            try (var xml = new Xml(archive.part(PART))) {
                strings.read(xml);
            }
        }
        return strings;
    }

    String get(String number) throws UnreadableWorkbook {
        int index = number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
        if (index < 0 || index >= texts.size()) {
            throw new UnreadableWorkbook("not-a-workbook");
        }
        return texts.get(index);
    }

    private void read(Xml xml) throws IOException {
        var text = new RichText();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            text.take(event, xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("si")) {
                add(text.take());
            }
        }
    }

    private void add(String text) throws UnreadableWorkbook {
        texts.add(text);
        characters += text.length() + OF_EACH;
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableWorkbook("workbook-too-large");
        }
    }
}
