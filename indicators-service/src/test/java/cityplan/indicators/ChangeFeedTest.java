package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.store.test.FollowedFeed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.FeedPages;
import cityplan.store.test.Roles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What entries tell of observations, beside what every feed keeps to.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFeedTest extends FeedPages {

    private static final String FEED = IndicatorChanges.PATH;

    ChangeFeedTest() {
        super(new IndicatorChanges(), "target_withdrawal");
    }

    @Test
    void an_entry_tells_what_an_observation_is_about() {
        String next = page(FEED + "?after=" + feed.end()).getString("links.next");

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
        String before = feed.end();
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
        String before = feed.end();
        Roles.owner()
                .useTransaction(transaction ->
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
    void a_span_of_years_leads_to_what_it_tells_of() {
        String span =
                page(FEED + "?limit=500&resource=observation").getList("items.href").stream()
                        .map(String::valueOf)
                        .filter(href -> href.contains("--"))
                        .findFirst()
                        .orElseThrow();

        assertThat(page(span).getString("period")).contains("/");
    }

    @Test
    void the_value_of_an_unpublished_source_is_not_told() {
        String before = feed.end();
        Kunming.observe("obs-feed-4,GDP,530103,LEVEL,1998,8,,final,FYP14_2021,,\n");
        String entries = FEED + "?resource=observation&after=" + before;

        assertThat(page(entries + "&at=2021-03-29").getList("items.value")).containsExactly(8);
        assertThat(page(entries + "&at=2021-03-28").<Object>getList("items.value"))
                .containsOnlyNulls();
        assertThat(page(entries + "&at=2021-03-28").getList("items.period"))
                .containsExactly("1998");
    }
}
