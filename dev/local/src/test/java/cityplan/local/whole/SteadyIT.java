package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Running;
import cityplan.local.process.Service;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The gateway before real services that freeze, die and are written to past it.
class SteadyIT {

    private static final Duration STALENESS = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration UNDISTURBED = Duration.ofSeconds(1);
    private static final String CELL = "/v1/observations?indicator=GDP&region=530100&period=2020";
    private static final String PROJECT = "/v1/projects/expressway-kuntang";

    /// Asks the service, whatever is kept.
    private static final String[] INSIST = {"Cache-Control", "no-cache"};

    @TempDir private static Path state;
    private static WholeSuite suite;
    private static Client client;

    @BeforeAll
    static void up() throws Exception {
        suite = new WholeSuite(state);
        client = suite.client();
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
    }

    @Test
    void what_is_written_through_the_gateway_is_shown_to_whoever_asks_next() throws Exception {
        var corrections = new Corrections(suite);
        for (int number = 1; number <= 20; number++) {
            client.json(PROJECT);
            corrections.describe(number);

            assertThat(corrections.described()).isEqualTo(number);
        }
    }

    @Test
    void what_is_written_past_the_gateway_is_shown_within_two_seconds() throws Exception {
        var past = new Corrections(suite, new Client("http://127.0.0.1:" + port()));
        for (int number = 101; number <= 115; number++) {
            client.json(CELL);
            Instant stamp = Instant.parse(past.observe(number));
            Instant written = Instant.now();
            while (Instant.parse(client.json(CELL).path("asOf").asText()).isBefore(stamp)) {
                assertThat(Duration.between(written, Instant.now())).isLessThan(STALENESS);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static int port() {
        return suite.port(Service.INDICATORS);
    }

    @Test
    void a_frozen_service_leaves_the_other_alone_and_is_asked_again_when_it_moves()
            throws Exception {
        JsonNode known = client.json(PROJECT);
        signal("STOP");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String path = "/v1/projects?limit=" + (i + 1);
                waiting.add(crowd.submit(() -> client.get(path, INSIST).statusCode()));
            }
            for (int i = 0; i < 50; i++) {
                Instant asked = Instant.now();
                assertThat(client.get("/v1/indicators", INSIST).statusCode()).isEqualTo(200);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(UNDISTURBED);
            }
            for (Future<Integer> status : waiting) {
                assertThat(status.get()).isIn(503, 504);
            }

            HttpResponse<String> stale = client.get(PROJECT);
            assertThat(Client.JSON.readTree(stale.body())).isEqualTo(known);
            assertThat(stale.headers().firstValue("Cache-Status").orElseThrow()).contains("ttl=-");
        } finally {
            signal("CONT");
        }

        Instant moving = Instant.now();
        while (client.get("/v1/projects", INSIST).statusCode() != 200) {
            assertThat(Duration.between(moving, Instant.now())).isLessThan(RECOVERY);
        }
    }

    private static void signal(String name) throws Exception {
        for (ProcessHandle process : new Running(suite.home()).of(Service.PROJECTS)) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
        }
    }
}
