package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.database.Patience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Of what there are values.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AvailabilityTest {

    private static final String HEADER =
            "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";

    private static final List<String> FILTERS =
            List.of(
                    "theme=Y_THEME",
                    "theme=Y_THEME&within=Y1",
                    "indicator=Y_ONE&region=Y11",
                    "q=Countable&period=2021&period=2022",
                    "theme=Y_THEME&from=2021&to=2022&frequency=annual",
                    "theme=Y_THEME&measure=YOY",
                    "indicator=NOTHING");

    private static final Map<String, String> FACETS =
            Map.of(
                    "indicator", "indicators",
                    "region", "regions",
                    "measure", "measures",
                    "frequency", "frequencies",
                    "period", "periods");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> DAYS = List.of("2022-01-31", "2022-06-30", "2023-12-31");

    @Inject Jdbi jdbi;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        send("themes", "code,name_zh,name_en,ordinal\nY_THEME,计数,Countable,98\n", "");
        send(
                "regions",
                """
                code,name_zh,name_en,level,parent,functional_area
                Y1,计数市,Countable City,city,,
                Y11,计数区,Countable District,district,Y1,
                """,
                "");
        source("2022-02");
        send(
                "indicators",
                """
                code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,department_en,frequency,description_en
                Y_ONE,计数一,Countable one,Y_THEME,COUNT,higher,count,0,,,annual,
                Y_TWO,计数二,Countable two,Y_THEME,COUNT,higher,count,0,,,annual,
                """,
                "");
        observations(
                """
                y-1,Y_ONE,Y1,LEVEL,2020,1,,final,Y_EARLY,,
                y-2,Y_ONE,Y1,LEVEL,2021,2,,final,Y_EARLY,,
                y-3,Y_ONE,Y1,YOY,2021,100,,final,Y_EARLY,,
                y-4,Y_ONE,Y11,LEVEL,2021-Q4,1,,final,Y_EARLY,,
                y-5,Y_TWO,Y11,LEVEL,2022,5,,final,Y_LATE,,
                y-6,Y_TWO,Y1,AAGR,2021/2022,3,,final,Y_LATE,,
                """,
                "");
    }

    private static void source(String published) {
        send(
                "sources",
                """
                id,title_zh,title_en,issuer_zh,issuer_en,kind,region,published,period_start,period_end
                Y_EARLY,早,Early,,,press,Y1,%s,2016,2021
                Y_LATE,晚,Late,,,press,Y1,2023-03-01,2016,2022
                """
                        .formatted(published),
                "");
    }

    @Test
    void every_facet_is_counted() {
        api().get(
                        "/v1/availability?theme=Y_THEME&within=Y1&measure=LEVEL&period=2020&period=2021-Q4&indicator=Y_ONE")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("indicators", equalTo(List.of(Map.of("code", "Y_ONE", "count", 2))))
                .body("regions.code", equalTo(List.of("Y1", "Y11")))
                .body("measures.code", equalTo(List.of("LEVEL")))
                .body("frequencies.code", equalTo(List.of("annual", "quarterly")))
                .body("periods.code", equalTo(List.of("2020", "2021-Q4")));
        api().get("/v1/availability?indicator=NOTHING")
                .then()
                .body("total", equalTo(0))
                .body("regions", empty());
    }

    @Test
    void kunmings_counts_are_those_of_the_list() {
        Response now = api().get("/v1/availability?within=530000");
        String moments = "&asOf=" + now.path("asOf") + "&at=" + now.path("at");

        same("within=530000" + moments);
        same("region=530102&theme=ECONOMY" + moments);
        assertThat(now.<Integer>path("total")).isGreaterThan(400);
    }

    @Test
    void counts_are_those_of_the_list_at_every_moment_whatever_is_recorded() {
        List<String> moments = new ArrayList<>();
        moments.add(asOf());
        observations("y-7,Y_TWO,Y1,LEVEL,2022,7,,final,Y_LATE,,\n", "");
        moments.add(asOf());
        observations("y-8,Y_ONE,Y1,LEVEL,2020,9,,final,Y_LATE,,\n", "?reason=error");
        moments.add(asOf());
        observations("y-9,Y_TWO,Y11,LEVEL,2022,5,,final,Y_EARLY,,\n", "");
        moments.add(asOf());
        source("2022-01-15");
        moments.add(asOf());
        withdraw("/v1/observations/Y_ONE/Y1/LEVEL/2021");
        moments.add(asOf());
        send("themes", "code,name_zh,name_en,ordinal\nY_THEME,计数,Countable still,98\n", "");
        moments.add(asOf());

        for (String moment : moments) {
            for (String day : DAYS) {
                FILTERS.forEach(filter -> same(filter + "&asOf=" + moment + "&at=" + day));
            }
        }
    }

    @Test
    void the_short_form_is_what_would_be_made_of_all_vintages_anew() {
        String kept = presence();

        jdbi.useTransaction(handle -> {
            Patience.ofBulk(handle);
            handle.execute("DELETE FROM observation_presence");
            handle.execute("SELECT renew_presence('-infinity')");
        });

        assertThat(presence()).isEqualTo(kept);
    }

    /// Without rows whose bits have all been taken, and without zeros at their ends.
    private String presence() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                SELECT string_agg(concat_ws(' ', region, measure, period, visible_from,
                                                            rtrim(encode(indicators, 'hex'), '0')), ';'
                                                  ORDER BY region, measure, period, visible_from)
                                  FROM observation_presence WHERE bit_count(indicators) > 0
                                """)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void it_comes_as_a_table() {
        assertThat(api().get("/v1/availability?indicator=Y_ONE&measure=YOY&format=csv").asString())
                .isEqualToNormalizingNewlines(
                        """
                        facet,code,count
                        indicator,Y_ONE,1
                        region,Y1,1
                        measure,YOY,1
                        frequency,annual,1
                        period,2021,1
                        """);
    }

    @Test
    void its_headers_are_in_the_language_asked_for() {
        String table =
                api().header("Accept-Language", "zh")
                        .get("/v1/availability?indicator=Y_ONE&format=csv")
                        .asString();

        assertThat(table).startsWith("维度,代码,数量");
    }

    @Test
    void bad_input_is_refused_all_at_once() {
        badly().get("/v1/availability?measure=VOLUME&from=2022&to=2021&status=final&region=%20")
                .then()
                .statusCode(400)
                .body("errors", hasSize(4))
                .body("errors.code", hasItem("order"));
    }

    private static String asOf() {
        return api().get("/v1/availability?theme=Y_THEME").path("asOf");
    }

    /// The counts, held against all rows of the list under the same filters and moments.
    private static void same(String query) {
        List<JsonNode> items = new ArrayList<>();
        String path = "/v1/observations?limit=500&" + query;
        while (path != null) {
            JsonNode page = read(path);
            page.get("items").forEach(items::add);
            path = page.get("links").path("next").textValue();
        }
        JsonNode counted = read("/v1/availability?" + query);

        assertThat(counted.get("total").asInt()).as(query).isEqualTo(items.size());
        FACETS.forEach((field, facet) ->
                assertThat(counts(counted.get(facet)))
                        .as("%s %s", query, facet)
                        .isEqualTo(counts(items, field)));
    }

    private static Map<String, Long> counts(JsonNode facet) {
        Map<String, Long> counts = new TreeMap<>();
        facet.forEach(each -> counts.put(each.get("code").asText(), each.get("count").asLong()));
        return counts;
    }

    private static Map<String, Long> counts(List<JsonNode> items, String field) {
        return items.stream()
                .collect(
                        Collectors.groupingBy(
                                item -> item.get(field).asText(), Collectors.counting()));
    }

    private static JsonNode read(String path) {
        try {
            return JSON.readTree(cutDown().get(path).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withdraw(String path) {
        String tag = api().get(path).header("ETag");
        sending(Tokens.of("indicator-editor plan-admin"))
                .header("If-Match", tag)
                .delete(path + "?reason=error")
                .then()
                .statusCode(204);
    }

    private static void observations(String rows, String query) {
        send("observations", HEADER + rows, query);
    }

    private static void send(String name, String content, String query) {
        sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart(
                        "files",
                        name + ".csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/indicators" + query)
                .then()
                .statusCode(200);
    }
}
