package cityplan.indicators;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/// Readers that follow the changes while several writers record.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChangeFollowingTest {

    private static final int WRITERS = 3;
    private static final int IMPORTS = 12;
    private static final int FOLLOWERS = 3;

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @AfterEach
    void leave() {
        clients.shutdownNow();
    }

    @Test
    void every_follower_sees_every_change_once_and_in_order() throws Exception {
        String since = page("/v1/themes?limit=1").getString("asOf");
        String from = "/v1/changes/indicators?limit=5&since=" + since;
        var writing = new CountDownLatch(WRITERS);
        var followers = new ArrayList<Future<List<String>>>();
        for (int i = 0; i < FOLLOWERS; i++) {
            followers.add(clients.submit(() -> follow(from, writing)));
        }

        var writers = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.add(clients.submit(() -> write(writer, writing)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        List<String> afterwards = follow(from, writing);
        assertThat(afterwards).doesNotHaveDuplicates().hasSize(WRITERS * IMPORTS * 3 * 2);
        for (var follower : followers) {
            assertThat(follower.get()).isEqualTo(afterwards);
        }
    }

    /// Each import records two observations anew and corrects one of the import before.
    private static void write(int writer, CountDownLatch writing) {
        try {
            for (int i = 0; i < IMPORTS; i++) {
                int year = 1900 + i * 2;
                Kunming.observe(
                        row(writer, year, 1) + row(writer, year + 1, 1) + row(writer, year - 1, 2),
                        "error");
            }
        } finally {
            writing.countDown();
        }
    }

    private static String row(int writer, int year, int value) {
        return "obs-f%d-%d,GRAIN_OUTPUT,53012%d,LEVEL,%d,%d,,final,FYP14_2021,,\n"
                .formatted(writer, year, writer + 5, year, value);
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

    private static JsonPath page(String path) {
        return api().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
