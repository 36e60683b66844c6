package cityplan.store.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;

/// Which styles of a workbook show a number as a date or a time.
final class DateStyles {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].");
    private static final Pattern DATE = Pattern.compile("[yYmMdDhHsS年月日时分秒]");

    /// The formats that need no definition.
    private static final Pattern BUILT_IN =
            Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    private final BitSet dates = new BitSet();

    static DateStyles of(Archive archive) throws IOException {
        var styles = new DateStyles();
        if (archive.has("xl/styles.xml")) {
            try (var xml = new Xml(archive.part("xl/styles.xml"))) {
                styles.read(xml);
            }
        }
        return styles;
    }

    boolean isDate(String style) {
        return style.matches("\\d{1,6}") && dates.get(Integer.parseInt(style));
    }

    private void read(Xml xml) throws IOException {
        Set<String> formats = new HashSet<>();
        boolean used = false;
        int style = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("numFmt")) {
                if (showsDate(xml.attribute("formatCode", ""))) {
                    formats.add(xml.attribute("numFmtId", ""));
                }
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("cellXfs")) {
                used = true;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                used = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && used
                    && xml.name().equals("xf")) {
                String format = xml.attribute("numFmtId", "0");
                dates.set(style++, formats.contains(format) || BUILT_IN.matcher(format).matches());
            }
        }
    }

    private static boolean showsDate(String format) {
        return DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
