package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What users of a service see of a database that is killed or freezes under load.
class DatabaseIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// How soon all is well again once the database is.
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    /// The longest that a request may be held by a database that says nothing.
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int READ = 100;
    private static final int WRITTEN = 20;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private Path directory;
    private Cluster cluster;
    private Instance service;

    @BeforeEach
    void open() throws Exception {
        cluster = new Cluster(directory).startPostgres();
        Instance job = cluster.startMigration(Cluster.THIS, Service.INDICATORS);
        assertThat(job.exitCode()).as(job.log()).isZero();
        service =
                cluster.start(
                                Cluster.THIS,
                                Service.INDICATORS,
                                Cluster.deployed(Service.INDICATORS, Map.of()))
                        .awaitReady();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void a_database_that_is_killed_and_comes_back_costs_503s_only() throws Exception {
        Reference.load(service, cluster.token(), Taker.INDICATORS);
        try (Traffic traffic = traffic();
                Writers writers = new Writers(Service.INDICATORS, service.url(), cluster.token())) {
            await(traffic, READ);
            writers.await(WRITTEN);

            cluster.killPostgres();
            awaitProblem();
            HttpResponse<String> refused = ask();
            cluster.startPostgres();
            Instant back = Instant.now();
            while (ask().statusCode() != 200) {
                assertThat(Duration.between(back, Instant.now())).isLessThan(RECOVERY);
            }
            await(traffic, traffic.answers() + READ);
            writers.await(writers.acknowledged() + WRITTEN);
            writers.close();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(refused.body()).contains("/problems/unavailable");
            assertThat(traffic.failures())
                    .isNotEmpty()
                    .allMatch(failure -> failure.contains(": 503 "));
            assertThat(writers.failures())
                    .isNotEmpty()
                    .allMatch(failure -> failure.startsWith("503, again in 5: "));
            try (Books books = new Books(service)) {
                books.balance(writers.sent());
            }
        }
        assertThat(service.process().isAlive()).isTrue();
    }

    @Test
    void a_frozen_database_holds_nobody_for_long() throws Exception {
        try (Traffic traffic = traffic()) {
            await(traffic, READ);

            cluster.signalPostgres("STOP");
            try {
                Instant frozen = Instant.now();
                awaitProblem();
                assertThat(Duration.between(frozen, Instant.now())).isLessThan(LONGEST);
                awaitNotReady();
                for (int i = 0; i < READ; i++) {
                    Instant asked = Instant.now();
                    assertThat(ask().statusCode()).isEqualTo(503);
                    assertThat(Duration.between(asked, Instant.now())).isLessThan(AT_ONCE);
                }
                assertThat(service.health("live")).isEqualTo(200);
            } finally {
                cluster.signalPostgres("CONT");
            }
            Instant thawed = Instant.now();
            while (ask().statusCode() != 200) {
                assertThat(Duration.between(thawed, Instant.now())).isLessThan(RECOVERY);
            }
            await(traffic, traffic.answers() + READ);
            service.awaitReady();

            assertThat(traffic.failures())
                    .isNotEmpty()
                    .allMatch(failure -> failure.contains(": 503 "));
        }
    }

    private Traffic traffic() {
        return new Traffic(service.url(), List.of("/v1/themes", "/v1/indicators?q=x"));
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        URI uri = URI.create(service.url() + "/v1/regions");
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private void awaitProblem() throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (ask().statusCode() == 200 && deadline.pause()) {
            assertThat(service.process().isAlive()).isTrue();
        }
    }

    private void awaitNotReady() {
        Deadline deadline = Deadline.in(PATIENCE);
        while (service.ready() && deadline.pause()) {
            assertThat(service.process().isAlive()).isTrue();
        }
        assertThat(service.health("ready")).isEqualTo(503);
    }

    private static void await(Traffic traffic, int answers) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (traffic.answers() < answers) {
            assertThat(deadline.pause()).isTrue();
        }
    }
}
