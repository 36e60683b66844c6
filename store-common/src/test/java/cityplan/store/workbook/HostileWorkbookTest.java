package cityplan.store.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Whatever a workbook holds, its rows are read, or it is refused, in little time and memory.
class HostileWorkbookTest {

    private static final int TRIES = 1_000;
    private static final String SHEET = "xl/sheet.xml";
    private static final String CELL =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";

    @Property(tries = TRIES)
    void a_damaged_workbook_is_read_or_refused(
            @ForAll("places") List<Integer> places, @ForAll byte wrong) throws IOException {
        byte[] bytes = workbook(Map.of(SHEET, sheet(CELL)));
        places.forEach(place -> bytes[place % bytes.length] ^= wrong);

        assertReadOrRefused(bytes);
    }

    @Property(tries = TRIES)
    void a_sheet_of_any_elements_is_read_or_refused(@ForAll("markup") String markup)
            throws IOException {
        assertReadOrRefused(workbook(Map.of(SHEET, sheet(markup))));
        assertReadOrRefused(workbook(Map.of(SHEET, sheet(CELL), "xl/styles.xml", markup)));
        assertReadOrRefused(workbook(Map.of(SHEET, sheet(CELL), "xl/sharedStrings.xml", markup)));
    }

    @Test
    void entities_are_refused_wherever_they_come_from() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        for (String evil :
                new String[] {
                    laughs + "]><worksheet>&a9;</worksheet>",
                    "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><worksheet/>",
                    "<!DOCTYPE x [<!ENTITY % e SYSTEM \"file:///etc/passwd\"> %e;]><worksheet/>"
                }) {
            assertRefused("not-a-workbook", workbook(Map.of(SHEET, evil)));
        }
    }

    @Test
    void what_swells_is_refused() throws IOException {
        String far = "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>";
        String strings = "<sst>" + "<si><t>aaaaaaaa</t></si>".repeat(2_000_000) + "</sst>";
        String styles =
                "<styleSheet><cellXfs>" + "<xf/>".repeat(8_000_000) + "</cellXfs></styleSheet>";

        assertRefused(
                "workbook-too-large",
                workbook(Map.of(SHEET, sheet(far.formatted(1, 1).repeat(9)))));
        assertRefused(
                "workbook-too-large",
                workbook(Map.of(SHEET, sheet(""), "xl/sharedStrings.xml", strings)));
        assertRefused(
                "workbook-too-large", workbook(Map.of(SHEET, sheet(""), "xl/styles.xml", styles)));
        assertRefused(
                "workbook-too-large",
                workbook(Map.of(SHEET, sheet("<row r=\"1\"/>".repeat(4_000_000)))));
    }

    @Test
    void a_part_leads_nowhere_outside() throws IOException {
        for (String target :
                new String[] {"../../../../etc/passwd", "/etc/passwd", "http://127.0.0.1:9/"}) {
            String related =
                    "<Relationships><Relationship Id=\"a\" Target=\"%s\"/></Relationships>";

            assertRefused(
                    "not-a-workbook",
                    workbook(Map.of("xl/_rels/workbook.xml.rels", related.formatted(target))));
        }
    }

    @Test
    void many_sheets_are_refused_and_macros_left_alone() throws IOException {
        var names = new StringBuilder("<workbook><sheets>");
        for (int i = 0; i < 5_000; i++) {
            names.append("<sheet name=\"s%d\" id=\"a\"/>".formatted(i));
        }
        assertRefused(
                "not-a-workbook",
                workbook(Map.of("xl/workbook.xml", names + "</sheets></workbook>")));

        byte[] macros = workbook(Map.of(SHEET, sheet(CELL), "xl/vbaProject.bin", "macro"));
        assertThat(rows(macros))
                .singleElement()
                .extracting(SheetRow::cells)
                .isEqualTo(List.of("a"));
    }

    private static void assertRefused(String code, byte[] bytes) {
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> rows(bytes))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void assertReadOrRefused(byte[] bytes) throws IOException {
        long begun = System.nanoTime();
        try {
            assertThat(rows(bytes)).allSatisfy(row -> assertThat(row.cells()).hasSizeLessThan(300));
        } catch (UnreadableWorkbook refused) {
            assertThat(refused.code()).matches("[a-z-]+");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static List<SheetRow> rows(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("hostile", ".xlsx");
        List<SheetRow> rows = new ArrayList<>();
        try {
            Files.write(file, bytes);
            try (Workbook workbook = Workbook.open(file)) {
                for (String sheet : workbook.sheets()) {
                    workbook.read(sheet, rows::add);
                }
            }
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] workbook(Map<String, String> more) throws IOException {
        Map<String, String> parts = new HashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"S\" id=\"a\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>");
        parts.putAll(more);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 100_000).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<row>",
                        "</row>",
                        "<row r=\"-5\">",
                        "<row r=\"999999999999\">",
                        "<c>",
                        "</c>",
                        "<c r=\"ZZZZZZZZZZZZ1\">",
                        "<c r=\"A1\" t=\"s\">",
                        "<c t=\"b\" s=\"-1\">",
                        "<c t=\"n\" s=\"99999999999\">",
                        "<v>",
                        "</v>",
                        "1e9999",
                        "1e99999999",
                        "-1",
                        "NaN",
                        "<f>",
                        "</f>",
                        "<is><t>",
                        "</t></is>",
                        "<si>",
                        "</si>",
                        "<cellXfs>",
                        "</cellXfs>",
                        "<xf numFmtId=\"14\"/>",
                        "<numFmt numFmtId=\"\" formatCode=\"[[[\"/>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "&#0;",
                        "&amp;",
                        "&x;",
                        "<?xml version=\"1.1\"?>",
                        "\u0000",
                        "=1+1")
                .list()
                .ofMaxSize(15)
                .map(each -> String.join("", each));
    }
}
