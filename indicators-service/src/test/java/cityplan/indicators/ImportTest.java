package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportTest {

    private static final String HEADER =
            "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void loading_twice_changes_nothing_and_says_so() {
        Kunming.load()
                .body("changed", equalTo(false))
                .body("recordedAt", nullValue())
                .body("files.rowsStored", everyItem(equalTo(0)))
                .body("files.find { it.file == 'targets.csv' }.rowsRead", equalTo(610));
    }

    @Test
    void an_unchanged_load_leaves_the_entity_tags_as_they_were() {
        String before = api().get("/v1/themes").header("ETag");

        Kunming.load();

        assertThat(api().get("/v1/themes").header("ETag")).isEqualTo(before);
    }

    @Test
    void every_wrong_cell_is_named() {
        String rows =
                """
                obs-1,GDP,530100,LEVEL,2019,1e5,,final,FYP14_2021,,
                obs-2,GDP,530100,LEVEL,2019-13,1,,final,FYP14_2021,,
                obs-3,GDP,530100,VOLUME,2019,1,,final,FYP14_2021,,
                obs-4,GDP,530100,LEVEL,2019,,,final,FYP14_2021,,
                obs-5,GDP,530100,LEVEL,2019,1,,final,FYP14_2021,=1+1,
                obs-6,GDP,530100,LEVEL,2019,1,,final,FYP14_2021
                """;

        ValidatableResponse refused = send(rows, "").statusCode(400);

        refused.body("type", equalTo("/problems/import-refused"))
                .body("errorCount", equalTo(6))
                .body("errors.file", everyItem(equalTo("observations.csv")));
        error(refused, 2, "value", "decimal-expected");
        error(refused, 3, "period", "period-expected");
        error(refused, 4, "measure", "one-of");
        error(refused, 5, "value", "required");
        error(refused, 6, "locator", "formula");
        error(refused, 7, "", "wrong-number-of-cells");
    }

    @Test
    void unknown_codes_and_duplicates_are_named() {
        ValidatableResponse refused =
                send(
                                """
                                obs-1,GNP,530100,LEVEL,2019,1,,final,FYP14_2021,,
                                obs-2,GDP,999999,LEVEL,2019,1,,final,NOWHERE,,
                                obs-2,GDP,530100,LEVEL,2018,1,,final,FYP14_2021,,
                                """,
                                "")
                        .statusCode(400);

        error(refused, 2, "indicator", "unknown-reference");
        error(refused, 3, "region", "unknown-reference");
        error(refused, 3, "source", "unknown-reference");
        error(refused, 4, "id", "duplicate");
    }

    @Test
    void one_wrong_row_keeps_every_other_out() {
        send(
                        """
                        obs-good,GDP,530100,LEVEL,2017,1,,final,FYP14_2021,,
                        obs-bad,GDP,530100,LEVEL,2016,1,,final,NOWHERE,,
                        """,
                        "")
                .statusCode(400);

        api().queryParam("period", "2017")
                .get("/v1/indicators/GDP/observations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_dry_run_checks_everything_and_keeps_nothing() {
        send("obs-dry,GDP,530100,LEVEL,2014,1,,final,FYP14_2021,,\n", "?dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(true))
                .body("files[0].rowsStored", equalTo(1));

        api().queryParam("period", "2014")
                .get("/v1/indicators/GDP/observations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void another_value_needs_a_reason_and_keeps_the_old_one() {
        String first = "obs-c1,GDP,530102,LEVEL,2011,7222.50,,preliminary,FYP14_2021,here,\n";
        String second = "obs-c2,GDP,530102,LEVEL,2011,7300,,final,PLAN_2022,there,\n";
        String recorded = send(first, "").statusCode(200).extract().path("recordedAt");

        error(send(second, "").statusCode(400), 2, "value", "reason-required");
        send(second, "?reason=preliminary-to-final").statusCode(200);

        assertThat(value("2011", Map.of())).contains("7300").contains("obs-c2");
        assertThat(value("2011", Map.of("asOf", recorded))).contains("7222.50").contains("obs-c1");
    }

    @Test
    void a_second_source_with_the_same_value_becomes_a_second_statement() {
        send("obs-s1,GDP,530102,LEVEL,2012,5.0,,final,FYP14_2021,here,\n", "").statusCode(200);
        send("obs-s2,GDP,530102,LEVEL,2012,5,,final,PLAN_2022,there,\n", "").statusCode(200);

        api().queryParam("period", "2012")
                .queryParam("region", "530102")
                .get("/v1/indicators/GDP/observations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].statements.id", equalTo(java.util.List.of("obs-s1", "obs-s2")));
    }

    @Test
    void rows_that_contradict_each_other_are_refused() {
        ValidatableResponse refused =
                send(
                                """
                                obs-k1,GDP,530102,LEVEL,2013,5,,final,FYP14_2021,,
                                obs-k2,GDP,530102,LEVEL,2013,6,,final,PLAN_2022,,
                                """,
                                "")
                        .statusCode(400);

        error(refused, 3, "value", "contradiction");
    }

    @Test
    void a_region_does_not_lie_below_itself() {
        ValidatableResponse refused =
                post(
                        """
                        code,name_zh,name_en,level,parent,functional_area
                        530000,云南省,Yunnan Province,province,530102,
                        """,
                        "regions.csv");

        error(refused.statusCode(400), 2, "parent", "cycle");
    }

    @Test
    void a_number_out_of_its_bounds_is_named() {
        String unit = "code,symbol_zh,symbol_en,name_zh,name_en,dimension,base_unit,multiplier\n";
        String indicator =
                "code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,"
                        + "department_en,frequency,description_en\n";

        error(
                post(unit + "ZZ,,,零,zero,count,ZZ,0\n", "units.csv").statusCode(400),
                2,
                "multiplier",
                "positive-expected");
        error(
                post(
                                indicator + "ZZ,零,zero,ECONOMY,COUNT,higher,count,99,,,annual,\n",
                                "indicators.csv")
                        .statusCode(400),
                2,
                "decimals",
                "integer-expected");
    }

    @Test
    void a_plan_does_not_end_before_it_begins() {
        ValidatableResponse refused =
                post(
                        """
                        code,name_zh,name_en,region,period_start,period_end,kind,source
                        BACKWARDS,倒,Backwards,530100,2025,2021,five-year-plan,FYP14_2021
                        """,
                        "plans.csv");

        error(refused.statusCode(400), 2, "period_end", "order");
    }

    @Test
    void a_target_has_the_values_that_its_operator_takes() {
        ValidatableResponse refused =
                post(
                        """
                        id,indicator,region,measure,period,plan,operator,value_low,value_high,reference_indicator,reference_region,attribute,commitment,source,locator,note
                        tgt-b1,GDP,530100,LEVEL,2025,FYP14,ge,,5,,,none,plan,FYP14_2021,,
                        tgt-b2,GDP,530100,LEVEL,2025,FYP14,between,5,4,,,none,plan,FYP14_2021,,
                        tgt-b3,GDP,530100,YOY,2025,FYP14,faster_than,,,,,none,plan,FYP14_2021,,
                        """,
                        "targets.csv");

        error(refused.statusCode(400), 2, "value_low", "operator-needs");
        error(refused, 2, "value_high", "operator-without");
        error(refused, 3, "value_high", "range-empty");
        error(refused, 4, "reference_indicator", "operator-needs");
        error(refused, 4, "reference_region", "operator-needs");
    }

    @Test
    void a_target_of_a_bundle_is_amended_only_with_a_reason() {
        ValidatableResponse refused =
                post(
                        """
                        id,indicator,region,measure,period,plan,operator,value_low,value_high,reference_indicator,reference_region,attribute,commitment,source,locator,note
                        tgt-4cb2b12ca0ac,GDP,530100,LEVEL,2025,FYP14,ge,10001,,,,expected,plan,FYP14_2021,第一篇第二章第四节 表 序号1,
                        tgt-e67f18a025f1,GDP,530100,LEVEL,2025,FYP14,ge,10000,,,,binding,plan,PLAN_2022,二(三),
                        """,
                        "targets.csv");

        error(refused.statusCode(400), 2, "operator", "reason-required");
        error(refused, 3, "operator", "reason-required");
    }

    @Test
    void a_file_in_gbk_is_refused_with_the_way_to_send_it() {
        String rows =
                HEADER
                        + "obs-g0,GDP,530102,LEVEL,2009,1,,final,FYP14_2021,page 1,\n"
                        + "obs-g1,GDP,530102,LEVEL,2010,1,,final,FYP14_2021,第一篇,\n";
        byte[] gbk = rows.getBytes(Charset.forName("GBK"));

        ValidatableResponse refused = post(gbk, "observations.csv", "").statusCode(400);
        error(refused, 3, "", "reads-as-gb18030");

        post(gbk, "observations.csv", "?charset=gbk&dryRun=true").statusCode(200);
        post(new byte[] {(byte) 0xff}, "observations.csv", "")
                .statusCode(400)
                .body("errors[0].code", equalTo("not-utf-8"));
        post(new byte[] {(byte) 0xff}, "observations.csv", "?charset=gb18030")
                .statusCode(400)
                .body("errors[0].code", equalTo("not-in-charset"));
    }

    @Test
    void a_byte_order_mark_and_chinese_headers_are_taken() {
        String rows =
                "\ufeff\"指标\",区域,口径,时期,数值,状态,来源\n" + "GDP,530102,LEVEL,2008,1,final,FYP14_2021\n";

        post(rows.getBytes(StandardCharsets.UTF_8), "observations.csv", "?dryRun=true")
                .statusCode(200)
                .body("files[0].rowsStored", equalTo(1));
    }

    @Test
    void another_separator_is_named() {
        post("indicator;region;measure\nGDP;530102;LEVEL\n", "observations.csv")
                .statusCode(400)
                .body("errorCount", equalTo(1))
                .body("errors[0].code", equalTo("wrong-separator"));
    }

    @Test
    void a_broken_table_is_refused() {
        post("id,nope\n1,2\n", "observations.csv")
                .statusCode(400)
                .body("errors.code", hasItem("missing-column"))
                .body("errors.code", hasItem("unknown-column"));
        post("", "observations.csv").statusCode(400);
        post(HEADER + "\"a\"b,c\n", "observations.csv")
                .statusCode(400)
                .body("errors[0].code", equalTo("unreadable"));
    }

    @Test
    void an_unknown_file_and_no_file_are_refused() {
        post(HEADER, "secrets.csv").statusCode(400).body("errors[0].code", equalTo("unknown-file"));
        sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("other", "text")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("no-file"));
    }

    @Test
    void a_body_of_another_kind_is_refused() {
        sending(Tokens.of("indicator-editor plan-admin"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(415);
    }

    private static String value(String period, Map<String, String> moments) {
        return api().queryParam("period", period)
                .queryParam("region", "530102")
                .queryParams(moments)
                .get("/v1/indicators/GDP/observations")
                .asString();
    }

    private static void error(ValidatableResponse refused, int row, String column, String code) {
        refused.body(
                "errors.findAll { it.row == %d && it.column == '%s' }.code".formatted(row, column),
                hasItem(code));
    }

    private static ValidatableResponse send(String rows, String query) {
        return post((HEADER + rows).getBytes(StandardCharsets.UTF_8), "observations.csv", query);
    }

    private static ValidatableResponse post(String content, String name) {
        return post(content.getBytes(StandardCharsets.UTF_8), name, "");
    }

    private static ValidatableResponse post(byte[] content, String name, String query) {
        return sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("files", name, content, "text/csv")
                .post("/v1/imports/indicators" + query)
                .then();
    }
}
