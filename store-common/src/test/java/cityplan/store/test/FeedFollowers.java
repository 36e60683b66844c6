package cityplan.store.test;

import static cityplan.store.test.FollowedFeed.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Readers that follow a feed of changes while several writers record. A service's test extends
/// this.
public abstract class FeedFollowers {

    private static final int WRITERS = 3;
    private static final int IMPORTS = 12;
    private static final int FOLLOWERS = 3;

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final FollowedFeed feed;

    protected FeedFollowers(FollowedFeed feed) {
        this.feed = feed;
    }

    @BeforeEach
    void load() {
        feed.load();
    }

    @AfterEach
    void leave() {
        clients.shutdownNow();
    }

    @Test
    void every_follower_sees_every_change_once_and_in_order() throws Exception {
        String since = page(feed.list() + "?limit=1").getString("asOf");
        String from = feed.path() + "?limit=5&since=" + since;
        var writing = new CountDownLatch(WRITERS);
        var followers = new ArrayList<Future<List<String>>>();
        for (int i = 0; i < FOLLOWERS; i++) {
            followers.add(clients.submit(() -> follow(from, writing)));
        }

        var writers = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            int first = (i + 1) * 100;
            writers.add(clients.submit(() -> write(first, writing)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        List<String> afterwards = follow(from, writing);
        assertThat(afterwards)
                .doesNotHaveDuplicates()
                .hasSize(WRITERS * IMPORTS * 2 * feed.entries());
        for (var follower : followers) {
            assertThat(follower.get()).isEqualTo(afterwards);
        }
    }

    private void write(int first, CountDownLatch writing) {
        try {
            for (int i = 0; i < IMPORTS; i++) {
                feed.record(first + i);
                feed.correct(first + i);
            }
        } finally {
            writing.countDown();
        }
    }

    /// What a client reads until nothing is written any more.
    private static List<String> follow(String from, CountDownLatch writing) {
        var cursors = new ArrayList<String>();
        String path = from;
        while (true) {
            boolean over = writing.getCount() == 0;
            JsonPath page = page(path);
            List<String> read = page.getList("items.cursor");
            if (over && read.isEmpty()) {
                return cursors;
            }
            cursors.addAll(read);
            path = page.getString("links.next");
        }
    }
}
