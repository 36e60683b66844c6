package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Observations are recorded, corrected and withdrawn, one by one and many at once.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RecordingTest {

    private static final String EDITOR = "indicator-editor plan-admin";
    private static final String CELLS = "/v1/observations/GDP/530114/LEVEL/";
    private static final String SAID =
            "{\"value\": 12.50, \"status\": \"preliminary\", \"source\": \"FYP14_2021\"}";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void what_is_corrected_and_withdrawn_stays_readable_as_it_was() {
        String path = CELLS + "1991";
        Response first = creating().body(SAID).put(path);
        first.then().statusCode(201).header("Location", equalTo(path));
        assertThat(first.asString()).contains("\"value\":12.50");
        Response second =
                replacing(first)
                        .body(
                                """
                                {"value": 13, "status": "final", "source": "FYP14_2021",
                                 "reason": "preliminary-to-final"}
                                """)
                        .put(path);
        second.then().statusCode(200).body("value", equalTo(13)).body("status", equalTo("final"));

        withdraw(path, second).then().statusCode(204);

        api().get(path).then().statusCode(404);
        api().queryParam("region", "530114")
                .queryParam("period", "1991")
                .get("/v1/observations")
                .then()
                .body("items", hasSize(0));
        String before = first.path("asOf");
        assertThat(api().queryParam("asOf", before).get(path).asString())
                .contains("\"value\":12.50");
        withdraw(path, second).then().statusCode(404);
        creating()
                .body(SAID)
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("reason-required"));
    }

    @Test
    void a_span_of_years_stands_in_a_path_with_hyphens() {
        String path = "/v1/observations/GDP/530114/AAGR/1991--1995";
        Response created = creating().body(SAID).put(path);

        created.then().statusCode(201).body("period", equalTo("1991/1995"));
        api().get(path).then().statusCode(200).body("unit", equalTo("PCT"));
        withdraw(path, created).then().statusCode(204);
    }

    @Test
    void a_second_source_of_the_same_value_adds_a_statement() {
        String path = CELLS + "1992";
        Response first = creating().body(SAID).put(path);

        Response second = replacing(first).body(SAID.replace("FYP14_2021", "GWR_2022")).put(path);

        second.then().statusCode(200).body("statements", hasSize(2));
        assertThat(second.<String>path("recordedFrom")).isEqualTo(first.path("recordedFrom"));
        replacing(second).body(SAID).put(path).then().statusCode(200);
        withdraw(path, second).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\": 1, \"status\": \"final\"}|/source|required",
                "{\"status\": \"final\", \"source\": \"FYP14_2021\"}|/value|required",
                "{\"value\": \"1\", \"status\": \"final\", \"source\": \"FYP14_2021\"}|/value|json-number-expected",
                "{\"value\": 1e30, \"status\": \"final\", \"source\": \"FYP14_2021\"}|/value|decimal-expected",
                "{\"value\": 1e999999, \"status\": \"final\", \"source\": \"FYP14_2021\"}|/value|decimal-expected",
                "{\"value\": 1, \"status\": \"sure\", \"source\": \"FYP14_2021\"}|/status|one-of",
                "{\"value\": 1, \"status\": \"final\", \"source\": \"NOPE\"}|/source|unknown-reference",
                "{\"value\": 1, \"status\": \"final\", \"source\": \"FYP14_2021\", \"unit\": \"KM\"}|/unit|another-unit",
                "{\"value\": 1, \"status\": \"final\", \"source\": \"FYP14_2021\", \"note\": \"=1\"}|/note|formula",
                "{\"value\": 1, \"status\": \"withdrawn\"}|/value|withdrawn-without-value",
                "{\"status\": \"withdrawn\"}|/status|nothing-to-replace",
                "{\"value\": 1, \"status\": \"final\", \"source\": \"FYP14_2021\", \"period\": \"1994\"}|/period|not-of-this-path",
            })
    void what_is_wrong_is_told_in_its_place(String body, String pointer, String code) {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put(CELLS + "1993")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
        api().get(CELLS + "1993").then().statusCode(404);
    }

    @Test
    void a_path_is_read_strictly() {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(SAID)
                .put("/v1/observations/NOPE/000000/LEVEL/1993")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("indicator", "region"));
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(SAID)
                .put("/v1/observations/GDP/530114/VOLUME/1993-13")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("measure", "period"));
    }

    @Test
    void of_a_period_that_has_not_begun_only_a_forecast_can_be_said() {
        String path = CELLS + "2900";
        creating()
                .body(SAID)
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("forecast-expected"));

        Response forecast = creating().body(SAID.replace("preliminary", "forecast")).put(path);

        forecast.then().statusCode(201).body("status", equalTo("forecast"));
        withdraw(path, forecast).then().statusCode(204);
    }

    @Test
    void withdrawing_needs_a_reason() {
        writingBadly(EDITOR)
                .header("If-Match", "*")
                .delete(CELLS + "1993")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
    }

    @Test
    void many_are_recorded_all_or_none() {
        String good = row("1981", "1", "");
        writing(EDITOR)
                .body(batch(good, row("1982", "1", "").replace("GDP", "NOPE")))
                .post("/v1/observations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/1/indicator"))
                .body("errorCount", equalTo(1));
        api().get(CELLS + "1981").then().statusCode(404);
        writing(EDITOR)
                .queryParam("dryRun", true)
                .body(batch(good))
                .post("/v1/observations")
                .then()
                .statusCode(200)
                .body("itemsStored", equalTo(1));
        api().get(CELLS + "1981").then().statusCode(404);

        Response stored =
                writing(EDITOR).body(batch(good, row("1982", "2", ""))).post("/v1/observations");

        stored.then().statusCode(200).body("itemsStored", equalTo(2));
        writing(EDITOR)
                .body(batch(good))
                .post("/v1/observations")
                .then()
                .statusCode(200)
                .body("changed", equalTo(false));
    }

    @Test
    void a_row_that_replaces_names_what_it_replaces() {
        writing(EDITOR).body(batch(row("1983", "1", ""))).post("/v1/observations");
        String held = api().get(CELLS + "1983").path("recordedFrom");
        String reason = ", \"reason\": \"error\"";

        writing(EDITOR)
                .body(batch(row("1983", "2", reason)))
                .post("/v1/observations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/replaced"))
                .body("errors[0].pointer", equalTo("/items/0/replaces"))
                .body("errors[0].message", containsString(held));
        String replacing = reason + ", \"replaces\": \"" + held + "\"";
        writing(EDITOR)
                .body(batch(row("1983", "2", replacing)))
                .post("/v1/observations")
                .then()
                .statusCode(200)
                .body("itemsStored", equalTo(1));
        writing(EDITOR)
                .body(batch(row("1983", "3", replacing)))
                .post("/v1/observations")
                .then()
                .statusCode(409);
        api().get(CELLS + "1983").then().body("value", equalTo(2));
    }

    @Test
    void rows_on_the_same_cell_must_agree() {
        writing(EDITOR)
                .body(
                        batch(
                                row("1984", "1", ""),
                                row("1984", "2", "").replace("FYP14_2021", "GWR_2022")))
                .post("/v1/observations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("contradiction"));
        writing(EDITOR)
                .body(batch(row("1984", "1", ""), row("1984", "1", "")))
                .post("/v1/observations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("duplicate"));
    }

    @Test
    void ten_thousand_are_taken_at_once_and_no_more() {
        String many =
                IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> row(String.valueOf(1000 + i), "1", ""))
                        .collect(Collectors.joining(","));

        writingBadly(EDITOR)
                .body("{\"items\": [" + many + "]}")
                .post("/v1/observations")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-items"));
    }

    private static String row(String period, String value, String more) {
        return """
        {"indicator": "GDP", "region": "530114", "measure": "LEVEL", "period": "%s", "value": %s,
         "status": "final", "source": "FYP14_2021"%s}
        """
                .formatted(period, value, more);
    }

    private static String batch(String... rows) {
        return "{\"items\": [" + String.join(",", rows) + "]}";
    }

    private static RequestSpecification creating() {
        return writing(EDITOR).header("If-None-Match", "*");
    }

    private static RequestSpecification replacing(Response read) {
        return writing(EDITOR).header("If-Match", read.header("ETag"));
    }

    private static Response withdraw(String path, Response read) {
        return writing(EDITOR)
                .header("If-Match", read.header("ETag"))
                .queryParam("reason", "error")
                .delete(path);
    }
}
