package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The changes as a stream of events.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeStreamTest {

    private static final String FEED = "/v1/changes/indicators";
    private static final String STREAM = FEED + "/stream";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 3;

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void a_change_is_told_within_a_second() throws Exception {
        try (var follower = Events.of(STREAM)) {
            follower.opened();
            observe(1901);
            Instant recorded = Instant.now();

            Events.Event event = follower.next();

            assertThat(Duration.between(recorded, Instant.now())).isLessThan(Duration.ofSeconds(1));
            assertThat(event.name()).isEqualTo("observation");
            assertThat(event.json().getString("period")).isEqualTo("1901");
            assertThat(event.json().getString("cursor")).isEqualTo(event.id());
            assertThat(follower.next().name()).isEqualTo("observation-statement");
        }
    }

    @Test
    void followers_who_come_and_go_miss_nothing_and_hear_nothing_twice() throws Exception {
        var steady = new ArrayList<String>();
        var restless = new ArrayList<String>();
        try (var follower = Events.of(STREAM)) {
            String last = follower.opened();
            for (int year = 1910; year < 1920; year++) {
                observe(year);
                try (var again = Events.of(STREAM, "Last-Event-ID", last)) {
                    restless.add(again.next().id());
                    last = restless.getLast();
                }
            }
            try (var again = Events.of(STREAM, "Last-Event-ID", last)) {
                while (restless.size() < 20) {
                    restless.add(again.next().id());
                }
            }
            while (steady.size() < 20) {
                steady.add(follower.next().id());
            }
        }

        assertThat(steady).doesNotHaveDuplicates().isEqualTo(restless);
    }

    @Test
    void it_goes_on_from_the_pages() throws Exception {
        List<String> pages = cursors(FEED + "?limit=500&resource=indicator");

        try (var follower = Events.of(STREAM + "?resource=indicator&after=" + pages.getFirst())) {
            var told = new ArrayList<String>(List.of(pages.getFirst()));
            while (told.size() < pages.size()) {
                told.add(follower.next().id());
            }
            assertThat(told).isEqualTo(pages);
        }
    }

    @Test
    void a_silent_stream_shows_that_it_lives() throws Exception {
        try (var follower = Events.of(STREAM)) {
            follower.opened();

            assertThat(follower.comment()).isEqualTo("nothing new");
        }
    }

    @Test
    void only_so_many_may_follow_and_who_leaves_makes_room() throws Exception {
        var followers = new ArrayList<Events>();
        for (int i = 0; i < MOST; i++) {
            followers.add(Events.of(STREAM));
        }
        badly().get(STREAM)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/too-many-streams"));

        for (Events follower : followers) {
            follower.close();
        }

        Events.eventually(STREAM, PATIENCE).close();
    }

    @Test
    void the_head_of_a_stream_is_told_and_ends() {
        cutDown().head(STREAM).then().statusCode(200).contentType("text/event-stream");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_before_the_stream_begins() {
        badly().header("Last-Event-ID", "nope")
                .get(STREAM + "?after=nope&resource=nope&limit=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItems("Last-Event-ID", "after", "resource", "limit"));
        badly().header("Accept", "application/json").get(STREAM).then().statusCode(406);
    }

    private static void observe(int year) {
        Kunming.observe(
                "obs-stream-%d,GDP,530103,LEVEL,%d,5,,final,FYP14_2021,,\n".formatted(year, year));
    }

    private static List<String> cursors(String path) {
        return api().urlEncodingEnabled(false).get(path).jsonPath().getList("items.cursor");
    }
}
