package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The change feed as a client walks it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFeedTest {

    private static final String FEED = "/v1/changes/indicators";

    private static final List<String> NOUNS =
            List.of(
                    "theme",
                    "unit",
                    "region",
                    "source",
                    "indicator",
                    "observation",
                    "observation_statement",
                    "plan",
                    "target_statement",
                    "rule_set");

    @Inject Jdbi jdbi;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void every_vintage_is_told_once_whatever_the_size_of_a_page() {
        List<String> large = cursors(walk(FEED + "?limit=500"));
        List<String> small = cursors(walk(FEED + "?limit=97"));

        assertThat(large).isEqualTo(small).doesNotHaveDuplicates().hasSize(vintages());
    }

    @Test
    void the_last_page_leads_to_what_comes_later() {
        String next = page(FEED + "?after=" + end()).getString("links.next");

        Kunming.observe("obs-feed-1,GDP,530103,LEVEL,1995,7.50,,final,FYP14_2021,,\n");

        api().get(next)
                .then()
                .statusCode(200)
                .body("items.resource", equalTo(List.of("observation", "observation-statement")))
                .body("items.change", equalTo(List.of("added", "added")))
                .body("items[1].id", equalTo("obs-feed-1"))
                .body("items.indicator", equalTo(List.of("GDP", "GDP")))
                .body("items[0].value", equalTo(7.50f))
                .body("items[0].status", equalTo("final"));
    }

    @Test
    void a_correction_is_a_change_and_its_value_is_that_of_then() {
        String before = end();
        Kunming.observe("obs-feed-2,GDP,530103,LEVEL,1996,8,,final,FYP14_2021,,\n");
        Kunming.observe("obs-feed-2,GDP,530103,LEVEL,1996,9,,final,FYP14_2021,,\n", "error");

        JsonPath page = page(FEED + "?resource=observation&after=" + before);

        assertThat(page.getList("items.change")).containsExactly("added", "changed");
        assertThat(page.getList("items.value")).containsExactly(8, 9);
        for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
            String then = item.get("href") + "?asOf=" + item.get("recordedAt");
            assertThat(page(then).<Object>get("value")).isEqualTo(item.get("value"));
        }
    }

    @Test
    void what_ends_without_a_successor_is_withdrawn_at_that_moment() {
        Kunming.observe("obs-feed-3,GDP,530103,LEVEL,1997,8,,final,FYP14_2021,,\n");
        String before = end();
        jdbi.useTransaction(transaction ->
                transaction.execute(
                        """
                        UPDATE observation_statement_vintage
                           SET recorded = tstzrange(lower(recorded), take_recording_stamp())
                         WHERE id = 'obs-feed-3' AND upper_inf(recorded)
                        """));

        api().get(FEED + "?after=" + before)
                .then()
                .body("items.change", equalTo(List.of("withdrawn")))
                .body("items[0].id", equalTo("obs-feed-3"))
                .body("items[0].period", equalTo("1997"));
    }

    @Test
    void every_entry_leads_to_what_it_tells_of() {
        for (String resource : List.of("indicator", "plan", "region", "source", "theme", "unit")) {
            String href = page(FEED + "?limit=1&resource=" + resource).getString("items[0].href");
            assertThat(page(href).getString("asOf")).as(href).isNotEmpty();
        }
        String span =
                page(FEED + "?limit=500&resource=observation").getList("items.href").stream()
                        .map(String::valueOf)
                        .filter(href -> href.contains("--"))
                        .findFirst()
                        .orElseThrow();
        assertThat(page(span).getString("period")).contains("/");
        String target =
                page(FEED + "?limit=1&resource=target-statement").getString("items[0].href");
        assertThat(page(target).getString("id")).isNotEmpty();
    }

    @Test
    void the_value_of_an_unpublished_source_is_not_told() {
        String before = end();
        Kunming.observe("obs-feed-4,GDP,530103,LEVEL,1998,8,,final,FYP14_2021,,\n");
        String feed = FEED + "?resource=observation&after=" + before;

        assertThat(page(feed + "&at=2021-03-29").getList("items.value")).containsExactly(8);
        assertThat(page(feed + "&at=2021-03-28").<Object>getList("items.value"))
                .containsOnlyNulls();
        assertThat(page(feed + "&at=2021-03-28").getList("items.period")).containsExactly("1998");
    }

    @Test
    void the_same_request_at_the_same_moments_gives_the_same_bytes() {
        Response first = api().get(FEED + "?limit=500&resource=observation");
        String self = first.path("links.self");
        Kunming.observe("obs-feed-5,GDP,530103,LEVEL,1999,8,,final,FYP14_2021,,\n");

        Response again = api().urlEncodingEnabled(false).get(self);

        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void an_unchanged_end_is_a_304() {
        String tail = FEED + "?after=" + end();
        String tag = api().get(tail).then().body("items", empty()).extract().header("ETag");

        api().header("If-None-Match", tag).get(tail).then().statusCode(304);
    }

    @Test
    void a_moment_is_a_place_to_begin_at() {
        String asOf = page("/v1/themes?limit=1").getString("asOf");
        Kunming.observe("obs-feed-6,GDP,530103,LEVEL,2000,8,,final,FYP14_2021,,\n");

        JsonPath page = page(FEED + "?since=" + asOf);

        assertThat(page.getList("items")).hasSize(2);
        assertThat(page.getString("links.next")).doesNotContain("since");
    }

    @Test
    void it_comes_as_a_table_too() {
        String table = api().get(FEED + "?format=csv&limit=3&fields=resource,change").asString();

        assertThat(table.lines()).hasSize(4).first().isEqualTo("resource,change");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_at_once() {
        badly().get(FEED + "?after=nope&since=yesterday&resource=nope&limit=501&cursor=x")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        hasItems("after", "since", "resource", "limit", "cursor"));
        badly().get(FEED + "?since=2024-01-01T00:00:00Z&after=" + end())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-together"));
        badly().get(FEED + "?after=" + end() + "=").then().statusCode(400);
    }

    private static List<Map<String, Object>> walk(String from) {
        var all = new ArrayList<Map<String, Object>>();
        String path = from;
        while (true) {
            JsonPath page = page(path);
            List<Map<String, Object>> items = page.getList("items");
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
            path = page.getString("links.next");
        }
    }

    private static List<String> cursors(List<Map<String, Object>> entries) {
        return entries.stream().map(entry -> (String) entry.get("cursor")).toList();
    }

    /// The cursor behind everything that was recorded so far.
    private static String end() {
        String asOf = page("/v1/themes?limit=1").getString("asOf");
        String next = page(FEED + "?since=" + asOf).getString("links.next");
        return next.substring(next.indexOf("after=") + "after=".length());
    }

    private static JsonPath page(String path) {
        return api().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// Vintages that began at some moment, and those that ended and have no successor.
    private int vintages() {
        return NOUNS.stream().mapToInt(this::vintages).sum();
    }

    private int vintages(String noun) {
        String key = noun.contains("statement") || noun.equals("source") ? "id" : "code";
        String sql =
                """
                SELECT count(*) FILTER (WHERE isfinite(lower(recorded)))
                     + count(*) FILTER (WHERE NOT upper_inf(recorded) AND NOT EXISTS (
                           SELECT FROM %1$s_vintage n
                            WHERE (%2$s) = (%3$s) AND lower(n.recorded) = upper(v.recorded)))
                  FROM %1$s_vintage v
                """
                        .formatted(
                                noun,
                                noun.equals("observation") ? "n.series, n.period" : "n." + key,
                                noun.equals("observation") ? "v.series, v.period" : "v." + key);
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
