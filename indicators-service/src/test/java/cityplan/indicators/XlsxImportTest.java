package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks as spreadsheet programs write them, and as nobody should.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class XlsxImportTest {

    private static final String HEADER =
            row(1, "indicator", "region", "measure", "period", "value", "status", "source");
    private static final String NUMBER = "<c r=\"%s\" s=\"%d\"><v>%s</v></c>";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void numbers_are_taken_as_they_are_shown() throws IOException {
        String rows =
                HEADER + numbers(2, "2003", "1.1000000000000001") + numbers(9, "2004", "1.5E-3");

        send("observations.xlsx", workbook(rows))
                .statusCode(200)
                .body("files[0].rowsRead", equalTo(2));

        api().get("/v1/observations?indicator=GDP&region=530102&period=2003&period=2004")
                .then()
                .body("items.value", equalTo(List.of(1.1f, 0.0015f)));
    }

    @Test
    void what_was_exported_changes_nothing_when_it_is_imported() {
        byte[] exported =
                api().get("/v1/exports/observations?format=xlsx&shape=bundle").asByteArray();

        send("observations.xlsx", exported).statusCode(200).body("changed", equalTo(false));
        send("all.xlsx", exported)
                .statusCode(200)
                .body("files[0].file", equalTo("all.xlsx#observations"));
    }

    @Test
    void cells_that_hold_no_plain_value_are_named() throws IOException {
        String rows =
                HEADER
                        + "<row r=\"4\">"
                        + text("A4", "GDP")
                        + text("B4", "530102")
                        + text("C4", "LEVEL")
                        + NUMBER.formatted("D4", 1, "44256")
                        + "<c r=\"E4\"><f>1+1</f><v>2</v></c>"
                        + text("F4", "final")
                        + "<c r=\"G4\" t=\"e\"><v>#N/A</v></c></row>";

        ValidatableResponse refused = send("observations.xlsx", workbook(rows)).statusCode(400);

        error(refused, 4, "period", "date-cell");
        error(refused, 4, "value", "formula-cell");
        error(refused, 4, "source", "error-cell");
    }

    @Test
    void a_text_that_begins_like_a_formula_is_refused() throws IOException {
        String rows = HEADER.replace("</row>", text("H1", "note") + "</row>");
        String bad = row(2, "GDP", "530102", "LEVEL", "2005", "1", "final", "FYP14_2021", "=1+1");

        error(
                send("observations.xlsx", workbook(rows + bad)).statusCode(400),
                2,
                "note",
                "formula");
    }

    @Test
    void a_workbook_that_is_cut_off_is_refused() throws IOException {
        byte[] whole = workbook(HEADER);

        refused("not-a-workbook", Arrays.copyOf(whole, whole.length * 2 / 3));
        refused("not-a-workbook", "id,indicator\n".getBytes(StandardCharsets.UTF_8));
        refused("not-a-workbook", new byte[0]);
    }

    @Test
    void an_old_or_locked_workbook_is_refused() {
        refused(
                "old-or-locked-workbook",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        String blank = "<row r=\"2\"></row>";

        refused("workbook-too-large", workbook(HEADER + blank.repeat(1_000_000)));
        refused("workbook-too-large", workbook(HEADER + " ".repeat(2 << 20)));
    }

    @Test
    void a_workbook_with_entities_is_refused() throws IOException {
        byte[] evil =
                zip(
                        Map.of(
                                "xl/workbook.xml",
                                """
                                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                                <workbook><sheets><sheet name="&e;" id="a"/></sheets></workbook>
                                """,
                                "xl/_rels/workbook.xml.rels",
                                "<Relationships><Relationship Id=\"a\" Target=\"s.xml\"/></Relationships>"));

        refused("not-a-workbook", evil);
    }

    @Test
    void sheets_are_named_as_tables() throws IOException {
        send("bundle.xlsx", workbook(HEADER))
                .statusCode(400)
                .body("errors[0].file", equalTo("bundle.xlsx#Sheet1"))
                .body("errors[0].code", equalTo("unknown-sheet"));
    }

    private static void refused(String code, byte[] workbook) {
        send("observations.xlsx", workbook)
                .statusCode(400)
                .body("errors[0].file", equalTo("observations.xlsx"))
                .body("errors[0].code", equalTo(code));
    }

    private static void error(ValidatableResponse refused, int row, String column, String code) {
        refused.body(
                "errors.findAll { it.row == %d && it.column == '%s' }.code".formatted(row, column),
                hasItem(code));
    }

    private static ValidatableResponse send(String name, byte[] content) {
        return sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("files", name, content, "application/octet-stream")
                .post("/v1/imports/indicators")
                .then();
    }

    private static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int i = 0; i < texts.length; i++) {
            row.append(text((char) ('A' + i) + "" + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    private static String text(String place, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
    }

    /// A row whose period and value are numbers.
    private static String numbers(int row, String period, String value) {
        return row(row, "GDP", "530102", "LEVEL")
                .replace(
                        "</row>",
                        NUMBER.formatted("D" + row, 0, period)
                                + NUMBER.formatted("E" + row, 0, value)
                                + text("F" + row, "final")
                                + text("G" + row, "FYP14_2021")
                                + "</row>");
    }

    private static byte[] workbook(String rows) throws IOException {
        return zip(
                Map.of(
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"Sheet1\" id=\"a\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Target=\"sheet.xml\"/></Relationships>",
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>",
                        "xl/sheet.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
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
}
