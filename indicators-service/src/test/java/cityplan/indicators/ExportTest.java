package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.RoundTrip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest extends RoundTrip {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    ExportTest() {
        super("indicators-service", "/v1/imports/indicators", "indicator-editor plan-admin");
    }

    @Override
    protected String file(String list) {
        return list.replace("target-statements", "targets");
    }

    /// Other tests record many more.
    @Override
    protected Map<String, String> asked(String list) {
        return list.equals("observations") ? Map.of("region", "530100") : Map.of();
    }

    @Test
    void it_takes_the_filters_order_and_fields_of_the_list() {
        String query = "?indicator=GDP&measure=LEVEL&sort=-period&fields=period,value";
        String csv = cutDown().get("/v1/exports/observations" + query + "&format=csv").asString();

        assertThat(csv).startsWith("period,value\r\n").contains("2020,6733.79\r\n");
        assertThat(cutDown().get("/v1/observations" + query + "&format=csv").asString())
                .isEqualTo(csv);
    }

    @Test
    void it_is_a_file_to_be_kept_under_its_name() {
        api().get("/v1/exports/plans?format=xlsx")
                .then()
                .header("Content-Disposition", "attachment; filename=\"plans.xlsx\"")
                .contentType(XLSX);
        api().accept(XLSX).get("/v1/exports/plans").then().contentType(XLSX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx"})
    void the_moments_that_it_names_give_the_same_bytes(String format) {
        Response first =
                api().queryParam("indicator", "GDP")
                        .queryParam("format", format)
                        .get("/v1/exports/observations");
        String self = first.header("Link").replaceAll("<|>.*", "");

        assertThat(self).contains("asOf=").contains("at=");
        assertThat(cutDown().urlEncodingEnabled(false).get(self).asByteArray())
                .isEqualTo(first.asByteArray());
    }

    @Test
    void an_export_that_the_client_holds_is_not_sent_again() {
        String tag = api().get("/v1/exports/units?format=csv").header("ETag");

        api().header("If-None-Match", tag)
                .get("/v1/exports/units?format=csv")
                .then()
                .statusCode(304);
        api().header("If-None-Match", tag)
                .get("/v1/exports/units?format=csv&shape=bundle")
                .then()
                .statusCode(200);
    }

    @Test
    void numbers_stay_exact_in_a_workbook_and_text_stays_text() throws IOException {
        String sheet =
                sheet(
                        api().get("/v1/exports/observations?format=xlsx&shape=bundle&indicator=GDP")
                                .asByteArray());

        assertThat(sheet)
                .contains("<v>6733.79</v>")
                .contains("<is><t xml:space=\"preserve\">530100</t></is>")
                .doesNotContain("<f>");
    }

    @Test
    void what_makes_no_sense_for_a_file_is_refused() {
        badly().get("/v1/exports/themes?limit=5")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unknown-parameter"));
        badly().get("/v1/exports/themes?shape=bundle")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-as-json"));
        badly().get("/v1/themes?format=xlsx").then().statusCode(400);
        badly().accept("image/png").get("/v1/exports/themes").then().statusCode(406);
    }

    @Test
    void its_head_can_be_asked_for_alone() {
        cutDown()
                .head("/v1/exports/observations?format=csv")
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"observations.csv\""));
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (!zip.getNextEntry().getName().equals("xl/worksheets/sheet1.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
