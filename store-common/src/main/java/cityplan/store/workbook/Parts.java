package cityplan.store.workbook;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a workbook has beside the rows of its sheets.
final class Parts {

    static final String SHEET_BEGIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>";
    static final String SHEET_END = "</sheetData></worksheet>";

    private static final String CONTENT_TYPES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
            %s</Types>
            """;
    private static final String SHEET_TYPE =
            """
            <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            """;
    private static final String RELATIONSHIPS =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>
            """;
    private static final String RELATIONSHIP =
            """
            <Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>\
            """;
    private static final String WORKBOOK =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>
            """;

    /// The second style is that of cells which stay text when somebody edits them.
    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts count="1"><font><sz val="11"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/></cellXfs>\
            </styleSheet>
            """;

    private Parts() {}

    record Part(String path, String content) {}

    static String sheet(int number) {
        return "xl/worksheets/sheet%d.xml".formatted(number);
    }

    static List<Part> of(String name, int sheets) {
        String types = each(sheets, i -> SHEET_TYPE.formatted(sheet(i)));
        String list =
                each(
                        sheets,
                        i ->
                                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                                        .formatted(i == 1 ? name : name + "-" + i, i, i));
        String related =
                each(
                        sheets,
                        i -> RELATIONSHIP.formatted("rId" + i, "worksheet", sheet(i).substring(3)));
        return List.of(
                new Part("xl/workbook.xml", WORKBOOK.formatted(list)),
                new Part(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONSHIPS.formatted(
                                related
                                        + RELATIONSHIP.formatted(
                                                "styles", "styles", "styles.xml"))),
                new Part("xl/styles.xml", STYLES),
                new Part(
                        "_rels/.rels",
                        RELATIONSHIPS.formatted(
                                RELATIONSHIP.formatted(
                                        "workbook", "officeDocument", "xl/workbook.xml"))),
                new Part("[Content_Types].xml", CONTENT_TYPES.formatted(types)));
    }

    private static String each(int sheets, IntFunction<String> text) {
        return IntStream.rangeClosed(1, sheets).mapToObj(text).collect(Collectors.joining());
    }
}
