package cityplan.store.test;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.store.test.FollowedFeed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cityplan.common.test.Tokens;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A feed of changes as a stream of events. A service's test extends this.
public abstract class FeedStream {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 3;
    private static final int RECORDED = 10;

    private final FollowedFeed feed;
    private final String stream;

    protected FeedStream(FollowedFeed feed) {
        this.feed = feed;
        this.stream = feed.stream();
    }

    @BeforeEach
    void load() {
        feed.load();
    }

    @Test
    void a_change_is_told_within_a_second() throws Exception {
        try (var follower = Events.of(stream)) {
            String begin = follower.opened();
            feed.record(1);
            Instant recorded = Instant.now();

            Events.Event event = follower.next();

            assertThat(Duration.between(recorded, Instant.now())).isLessThan(Duration.ofSeconds(1));
            var entry = page(feed.path() + "?limit=1&after=" + begin);
            assertThat(event.json().getMap("")).isEqualTo(entry.getMap("items[0]"));
            assertThat(event.name()).isEqualTo(entry.getString("items[0].resource"));
            assertThat(event.id()).isEqualTo(entry.getString("items[0].cursor"));
        }
    }

    @Test
    void followers_who_come_and_go_miss_nothing_and_hear_nothing_twice() throws Exception {
        int told = RECORDED * feed.entries();
        var steady = new ArrayList<String>();
        var restless = new ArrayList<String>();
        try (var follower = Events.of(stream)) {
            String last = follower.opened();
            for (int number = 10; number < 10 + RECORDED; number++) {
                feed.record(number);
                try (var again = Events.of(stream, "Last-Event-ID", last)) {
                    restless.add(again.next().id());
                    last = restless.getLast();
                }
            }
            try (var again = Events.of(stream, "Last-Event-ID", last)) {
                while (restless.size() < told) {
                    restless.add(again.next().id());
                }
            }
            while (steady.size() < told) {
                steady.add(follower.next().id());
            }
        }

        assertThat(steady).doesNotHaveDuplicates().isEqualTo(restless);
    }

    @Test
    void it_goes_on_from_the_pages() throws Exception {
        List<String> pages = page(feed.path() + "?limit=100").getList("items.cursor");

        try (var follower = Events.of(stream + "?after=" + pages.getFirst())) {
            var told = new ArrayList<String>(List.of(pages.getFirst()));
            while (told.size() < pages.size()) {
                told.add(follower.next().id());
            }
            assertThat(told).isEqualTo(pages);
        }
    }

    @Test
    void it_ends_with_the_token_that_it_was_asked_with() throws Exception {
        String token = "Bearer " + Tokens.ending(3);
        try (var follower = Events.of(stream, "Authorization", token)) {
            follower.opened();
            feed.record(5);
            assertThat(follower.next().id()).isNotEmpty();

            assertThat(follower.ends(PATIENCE)).isTrue();
        }
    }

    @Test
    void a_silent_stream_shows_that_it_lives() throws Exception {
        try (var follower = Events.of(stream)) {
            follower.opened();

            assertThat(follower.comment()).isEqualTo("nothing new");
        }
    }

    @Test
    void only_so_many_may_follow_and_who_leaves_makes_room() throws Exception {
        var followers = new ArrayList<Events>();
        for (int i = 0; i < MOST; i++) {
            followers.add(Events.of(stream));
        }
        badly().get(stream)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/too-many-streams"));

        for (Events follower : followers) {
            follower.close();
        }

        Events.eventually(stream, PATIENCE).close();
    }

    @Test
    void the_head_of_a_stream_is_told_and_ends() {
        cutDown().head(stream).then().statusCode(200).contentType("text/event-stream");
    }

    @Test
    void what_is_wrong_with_a_request_is_told_before_the_stream_begins() {
        badly().header("Last-Event-ID", "nope")
                .get(stream + "?after=nope&resource=nope&limit=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItems("Last-Event-ID", "after", "resource", "limit"));
        badly().header("Accept", "application/json").get(stream).then().statusCode(406);
    }
}
