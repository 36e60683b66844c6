package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReadingTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void gdp_shows_each_value_with_its_source_and_locator() {
        Response answer =
                api().queryParam("region", "530100")
                        .queryParam("measure", "LEVEL")
                        .get("/v1/indicators/GDP/observations");

        assertThat(answer.asString())
                .contains("\"period\":\"2020\",\"value\":6733.79,")
                .contains("\"period\":\"2021\",\"value\":7222.5,");
        answer.then()
                .statusCode(200)
                .body(statement("2020") + ".source", equalTo("FYP14_2021"))
                .body(statement("2020") + ".locator", equalTo("第一篇第二章第四节 表 序号1"))
                .body(statement("2021") + ".source", equalTo("PLAN_2022"))
                .body(statement("2021") + ".locator", equalTo("一(一)"));
    }

    private static String statement(String period) {
        return "items.find { it.period == '%s' }.statements[0]".formatted(period);
    }

    @Test
    void indicators_are_found_by_words_of_two_characters_and_of_english() {
        api().queryParam("q", "地铁").get("/v1/indicators").then().body("items", hasSize(1));
        api().queryParam("q", "cover forest")
                .get("/v1/indicators")
                .then()
                .body("items.code", hasItem("FOREST_COVER"));
        api().queryParam("q", "林").get("/v1/indicators").then().body("items", not(empty()));
        api().queryParam("q", "100% of_nothing")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void indicators_are_filtered_by_theme_plan_and_region() {
        api().queryParam("theme", "SECURITY")
                .queryParam("plan", "FYP14")
                .queryParam("region", "530100")
                .get("/v1/indicators")
                .then()
                .body("items", not(empty()))
                .body("items.theme", everyItem(equalTo("SECURITY")));
        api().queryParam("region", "530000").get("/v1/indicators").then().body("items", empty());
    }

    @Test
    void observations_are_cut_by_a_range_of_periods() {
        api().queryParam("indicator", "GDP", "FOREST_COVER")
                .queryParam("from", "2020")
                .queryParam("to", "2020")
                .get("/v1/observations")
                .then()
                .body("items.indicator", hasItems("GDP", "FOREST_COVER"))
                .body("items.period", everyItem(equalTo("2020")));
    }

    @Test
    void observations_are_filtered_by_source_measure_and_status() {
        api().queryParam("source", "PRESS_2024")
                .queryParam("measure", "YOY")
                .queryParam("status", "final")
                .queryParam("count", true)
                .get("/v1/observations")
                .then()
                .body("items.statements.flatten().source", everyItem(equalTo("PRESS_2024")))
                .body("items.unit", everyItem(equalTo("PCT")));
    }

    @Test
    void all_pages_together_hold_every_row_once_and_lead_back() {
        List<String> seen = new ArrayList<>();
        String path = "/v1/indicators?theme=LIVELIHOOD&limit=37&sort=-unit,code";
        String last = path;
        while (path != null) {
            Response page = badly().get(path);
            seen.addAll(page.path("items.code"));
            last = path;
            path = page.path("links.next");
        }

        assertThat(seen).hasSize(141).doesNotHaveDuplicates();
        Response before = badly().get((String) badly().get(last).path("links.prev"));
        assertThat(before.<List<String>>path("items.code")).isEqualTo(seen.subList(74, 111));
    }

    @Test
    void a_page_counts_only_when_asked() {
        api().get("/v1/targets").then().body("total", nullValue()).body("items", hasSize(50));
        api().queryParam("count", true).get("/v1/targets").then().body("total", equalTo(531));
    }

    @Test
    void the_same_moments_give_the_same_bytes() {
        Response first = api().queryParam("indicator", "GDP").get("/v1/targets");
        String self = first.path("links.self");

        assertThat(badly().get(self).asString()).isEqualTo(first.asString());
        badly().get(self).then().header("Cache-Control", containsString("max-age"));
    }

    @Test
    void what_was_not_published_yet_is_not_shown() {
        api().queryParam("at", "2021-12-31")
                .get("/v1/indicators/GDP/observations")
                .then()
                .body("items.period", not(hasItem("2021")));
        api().queryParam("at", "2020-01-01").get("/v1/sources").then().body("items", empty());
        api().queryParam("at", "2021-03-29")
                .get("/v1/plans")
                .then()
                .body("items.code", hasItem("FYP14"));
    }

    @Test
    void before_the_first_load_nothing_was_held() {
        api().queryParam("asOf", "2020-01-01T00:00:00Z")
                .get("/v1/regions")
                .then()
                .body("items", empty());
        api().queryParam("asOf", "2020-01-01T00:00:00Z")
                .get("/v1/indicators/GDP")
                .then()
                .statusCode(404);
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        Response first = api().get("/v1/indicators/GDP");
        String tag = first.header("ETag");

        api().header("If-None-Match", tag)
                .get("/v1/indicators/GDP")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        api().header("If-None-Match", tag)
                .header("Accept-Language", "zh")
                .get("/v1/indicators/GDP")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void fields_cut_an_answer_down() {
        cutDown()
                .get("/v1/indicators/GDP?fields=code,name.en")
                .then()
                .body("name.en", equalTo("Gross regional product"))
                .body("name.zh", nullValue())
                .body("unit", nullValue());
    }

    @Test
    void a_list_comes_as_csv_with_headers_in_the_language_asked_for() {
        Response english =
                api().queryParam("region", "530100")
                        .queryParam("period", "2020")
                        .queryParam("measure", "LEVEL")
                        .header("Accept", "text/csv")
                        .get("/v1/indicators/GDP/observations");

        english.then().contentType("text/csv");
        assertThat(english.asString().lines().toList().getFirst())
                .startsWith("indicator,region,measure,frequency,period,value,unit");
        assertThat(english.asString().lines().toList().get(1))
                .startsWith("GDP,530100,LEVEL,annual,2020,6733.79,CNY_100M,,final,");
        api().queryParam("format", "csv")
                .header("Accept-Language", "zh")
                .get("/v1/regions")
                .then()
                .body(startsWith("代码,名称.中文,名称.英文,级别"));
    }

    @Test
    void a_target_is_found_by_the_id_of_any_of_its_statements() {
        Response one = api().get("/v1/targets/tgt-4cb2b12ca0ac");
        Response other = api().get("/v1/targets/tgt-e67f18a025f1");

        assertThat(one.<String>path("id")).isEqualTo(other.path("id")).startsWith("target-");
        one.then()
                .body("statements.id", hasItems("tgt-4cb2b12ca0ac", "tgt-e67f18a025f1"))
                .body("nature", equalTo("expected"))
                .body("bound", equalTo(10000));
    }

    @Test
    void targets_are_filtered_by_nature_and_plan() {
        api().queryParam("nature", "binding")
                .queryParam("plan", "FYP14")
                .get("/v1/targets")
                .then()
                .body("items", not(empty()))
                .body("items.nature", everyItem(equalTo("binding")));
    }

    @Test
    void code_lists_are_read_and_filtered() {
        api().get("/v1/themes").then().body("items[0].code", equalTo("ECONOMY"));
        api().queryParam("dimension", "currency-cny")
                .get("/v1/units")
                .then()
                .body("items", hasSize(3));
        api().queryParam("parent", "530000").get("/v1/regions").then().body("items", hasSize(4));
        api().queryParam("year", 2024)
                .get("/v1/plans")
                .then()
                .body("items.code", hasItem("ANNUAL_2024"));
    }
}
