package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.store.test.FollowedFeed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import static java.util.stream.Collectors.toSet;

import cityplan.store.change.Feed;
import cityplan.store.change.Tracked;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A feed of changes as a client walks it. A service's test extends this.
public abstract class FeedPages {

    /// Vintages told of that began at some moment, and those that ended; what begins where the same
    /// ends is one change.
    private static final String CHANGES =
            """
            SELECT count(*)
              FROM (SELECT lower(recorded), %1$s FROM %2$s_vintage AS vintage WHERE isfinite(lower(recorded)) AND %3$s
                     UNION
                    SELECT upper(recorded), %1$s FROM %2$s_vintage AS vintage WHERE NOT upper_inf(recorded) AND %3$s) AS bound
            """;

    @Inject protected Jdbi jdbi;

    @Inject Feed<?> told;

    protected final FollowedFeed feed;
    private final Set<String> untold;

    /// @param untold the nouns that the feed does not tell of
    protected FeedPages(FollowedFeed feed, String... untold) {
        this.feed = feed;
        this.untold = Stream.of(untold).map(noun -> noun + "_vintage").collect(toSet());
    }

    @BeforeEach
    void load() {
        feed.load();
    }

    @Test
    void every_vintage_is_told_once_whatever_the_size_of_a_page() {
        List<String> large = feed.walk(500);
        List<String> small = feed.walk(97);

        int changes =
                told.tracked().stream()
                        .mapToInt(noun ->
                                count(CHANGES.formatted(noun.key(), noun.noun(), noun.told())))
                        .sum();
        assertThat(large).isEqualTo(small).doesNotHaveDuplicates().hasSize(changes);
    }

    @Test
    void every_noun_that_has_vintages_is_told_of() {
        Set<String> tables = new HashSet<>(untold);
        told.tracked().forEach(noun -> tables.add(noun.noun() + "_vintage"));

        assertThat(vintages("r")).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void the_vintages_of_every_noun_are_found_by_their_bounds() {
        List<String> indexes = vintages("i");

        for (Tracked noun : told.tracked()) {
            String table = noun.noun() + "_vintage";
            assertThat(indexes).contains(table + "_by_begin", table + "_by_end");
        }
    }

    /// Whose source is not public yet is not found, but its path is known.
    @Test
    void what_is_told_of_can_be_read() {
        for (Tracked noun : told.tracked()) {
            JsonPath first = page(feed.path() + "?limit=1&resource=" + noun.resource());
            String href = first.getString("items[0].href");
            if (href != null) {
                String then =
                        (href.contains("?") ? "&" : "?")
                                + "asOf="
                                + first.getString("items[0].recordedAt");
                Response answer = badly().get(href + then);
                if (answer.statusCode() != 200) {
                    answer.then().statusCode(404).body("type", equalTo("/problems/not-found"));
                }
            }
        }
    }

    @Test
    void the_last_page_leads_to_what_comes_later() {
        String next = page(feed.path() + "?after=" + feed.end()).getString("links.next");

        feed.record(801);
        feed.correct(801);

        JsonPath page = page(next);
        assertThat(page.getList("items.change"))
                .hasSize(2 * feed.entries())
                .startsWith("added")
                .endsWith("changed");
        api().get(page.getString("links.next")).then().body("items", empty());
    }

    @Test
    void the_same_request_at_the_same_moments_gives_the_same_bytes() {
        Response first = api().get(feed.path() + "?limit=500&since=2001-01-01T00:00:00Z");
        String self = first.path("links.self");
        feed.record(802);

        Response again = api().urlEncodingEnabled(false).get(self);

        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void an_unchanged_end_is_a_304() {
        String tail = feed.path() + "?after=" + feed.end();
        String tag = api().get(tail).then().body("items", empty()).extract().header("ETag");

        api().header("If-None-Match", tag).get(tail).then().statusCode(304);
    }

    @Test
    void a_moment_is_a_place_to_begin_at() {
        String asOf = page(feed.list() + "?limit=1").getString("asOf");
        feed.record(803);

        JsonPath page = page(feed.path() + "?since=" + asOf);

        assertThat(page.getList("items")).hasSize(feed.entries());
        assertThat(page.getString("links.next")).doesNotContain("since");
    }

    @Test
    void it_comes_as_a_table_too() {
        String table =
                badly().get(feed.path() + "?format=csv&limit=3&fields=resource,change").asString();

        assertThat(table.lines()).hasSize(4).first().isEqualTo("resource,change");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_at_once() {
        badly().get(feed.path() + "?after=nope&since=yesterday&resource=nope&limit=501&cursor=x")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        hasItems("after", "since", "resource", "limit", "cursor"));
        badly().get(feed.path() + "?since=2024-01-01T00:00:00Z&after=" + feed.end())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-together"));
        badly().get(feed.path() + "?after=" + feed.end() + "=").then().statusCode(400);
    }

    private int count(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /// The tables of vintages, or their indexes.
    private List<String> vintages(String kind) {
        String sql =
                "SELECT relname FROM pg_class WHERE relkind::text = ? AND relname ~ '_vintage(_|$)'";
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind(0, kind).mapTo(String.class).list());
    }
}
