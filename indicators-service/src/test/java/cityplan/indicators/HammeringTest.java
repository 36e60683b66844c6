package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Many writers at a few observations, in any order: whatever they do, the vintages of each follow
/// one another without overlap and without a hole.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HammeringTest {

    private static final int WRITERS = 6;
    private static final int WRITES = 12;
    private static final String CELLS = "/v1/observations/GDP/530129/LEVEL/";

    /// Vintages that do not begin where the one before them ends, and cells without an open one.
    private static final String BROKEN =
            """
            SELECT count(*)
              FROM (SELECT lower(recorded) AS begins, upper_inf(recorded) AS open,
                           lag(upper(recorded)) OVER w AS ended, lead(period) OVER w IS NULL AS last,
                           lag(period) OVER w IS NULL AS first
                      FROM observation_vintage
                    WINDOW w AS (PARTITION BY series, period ORDER BY recorded)) AS followed
             WHERE NOT first AND begins IS DISTINCT FROM ended OR open <> last
            """;

    private static final String VINTAGES =
            """
            SELECT count(*)
              FROM observation_vintage v JOIN series s ON s.id = v.series
             WHERE s.region = '530129' AND s.indicator = 'GDP'
            """;

    @Inject Jdbi jdbi;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void vintages_neither_overlap_nor_leave_a_hole(long seed) throws Exception {
        long before = count(VINTAGES);
        var accepted = new AtomicInteger();
        var writers = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var random = new Random(seed + writer);
            writers.add(() -> {
                for (int i = 0; i < WRITES; i++) {
                    accepted.addAndGet(write(random));
                }
                return null;
            });
        }

        all(writers);

        assertThat(count(BROKEN)).isZero();
        assertThat(accepted).hasPositiveValue();
        assertThat(count(VINTAGES)).isEqualTo(before + accepted.get());
    }

    @Test
    void of_two_writers_that_have_seen_the_same_one_wins() throws Exception {
        String path = CELLS + "1961";
        Response created = create(path, 0);
        created.then().statusCode(201);
        for (int round = 1; round <= 10; round++) {
            int value = round;
            String etag = api().get(path).header("ETag");
            var together = new CyclicBarrier(2);
            var statuses = new ArrayList<Integer>();
            Callable<Integer> one =
                    () -> {
                        together.await();
                        return correct(path, etag, value).statusCode();
                    };
            Callable<Integer> other =
                    () -> {
                        together.await();
                        return correct(path, etag, -value).statusCode();
                    };
            statuses.addAll(all(List.of(one, other)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        withdraw(path, "*").then().statusCode(204);
    }

    /// One write on one of three periods, on what was read just before; answers whether it was
    /// accepted as a new vintage.
    private static int write(Random random) {
        String path = CELLS + (1951 + random.nextInt(3));
        Response read = api().get(path);
        int value = random.nextInt(1_000_000);
        Response written;
        if (read.statusCode() == 404) {
            written = create(path, value);
        } else if (random.nextInt(4) == 0) {
            written = withdraw(path, read.header("ETag"));
        } else {
            written = correct(path, read.header("ETag"), value);
        }
        assertThat(written.statusCode()).isIn(200, 201, 204, 404, 412);
        return written.statusCode() < 300 ? 1 : 0;
    }

    private static Response create(String path, int value) {
        return writing("indicator-editor plan-admin")
                .header("If-None-Match", "*")
                .body(body(value))
                .put(path);
    }

    private static Response correct(String path, String etag, int value) {
        return writing("indicator-editor plan-admin")
                .header("If-Match", etag)
                .body(body(value))
                .put(path);
    }

    private static Response withdraw(String path, String etag) {
        return writing("indicator-editor plan-admin")
                .header("If-Match", etag)
                .queryParam("reason", "error")
                .delete(path);
    }

    private static String body(int value) {
        return "{\"value\": %d, \"status\": \"final\", \"source\": \"FYP14_2021\", \"reason\": \"new-data\"}"
                .formatted(value);
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private long count(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
