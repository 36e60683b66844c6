package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// How services start and end while others use them.
class LifeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WRONG_CONFIGURATION = 78;
    private static final int ENDED_BY_SIGTERM = 143;

    /// What a request in progress may take, and what a pod is granted.
    private static final Duration GRACE = Duration.ofSeconds(35);

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster(directory);
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void sigterm_under_load_cuts_no_request() throws Exception {
        cluster.startPostgres();
        migrate(Service.INDICATORS);
        Instance first = start(Service.INDICATORS, Map.of()).awaitReady();
        Instance second = start(Service.INDICATORS, Map.of()).awaitReady();
        try (Door indicators = new Door();
                Door gateways = new Door()) {
            indicators.add(first, second);
            Map<String, String> behind =
                    Map.of(
                            "SUITE_INDICATORS_URL",
                            indicators.url(),
                            "SUITE_PROJECTS_URL",
                            "http://127.0.0.1:1");
            Instance gateway = start(Service.GATEWAY, behind).awaitReady();
            Instance other = start(Service.GATEWAY, behind).awaitReady();
            gateways.add(gateway, other);
            var slow = new SlowImport(gateways.url(), cluster.token());
            Traffic traffic = new Traffic(gateways.url(), List.of("/v1/themes", "/v1/indicators"));
            try (traffic) {
                await(traffic, 200);
                CompletableFuture<Integer> imported = slow.send();

                assertThat(terminate(first)).isEqualTo(ENDED_BY_SIGTERM);
                assertThat(terminate(gateway)).isEqualTo(ENDED_BY_SIGTERM);

                assertThat(imported.join()).isEqualTo(200);
                await(traffic, traffic.answers() + 200);
            }
            assertThat(traffic.failures()).isEmpty();
            assertThat(first.log()).doesNotContain("ERROR");
            assertThat(gateway.log()).doesNotContain("ERROR");
        }
    }

    @Test
    void a_service_waits_for_its_database() throws Exception {
        Instance migrating = cluster.startMigration(Cluster.THIS, Service.PROJECTS);
        Instance waiting = start(Service.PROJECTS, Map.of());
        Deadline deadline = Deadline.in(PATIENCE);
        while (waiting.health("live") != 200 && deadline.pause()) {
            assertThat(waiting.process().isAlive()).isTrue();
        }
        assertThat(waiting.health("live")).isEqualTo(200);
        assertThat(waiting.health("ready")).isEqualTo(503);
        assertThat(migrating.process().isAlive()).isTrue();

        cluster.startPostgres();

        assertThat(migrating.exitCode()).isZero();
        waiting.awaitReady();
    }

    @Test
    void a_service_is_not_ready_before_its_schema_is_there() throws Exception {
        cluster.startPostgres();
        Instance early = start(Service.PROJECTS, Map.of());
        Deadline deadline = Deadline.in(PATIENCE);
        while (early.health("ready") == 0 && deadline.pause()) {
            assertThat(early.process().isAlive()).isTrue();
        }
        assertThat(early.health("ready")).isEqualTo(503);

        migrate(Service.PROJECTS);

        early.awaitReady();
    }

    @Test
    void two_migrations_at_once_do_it_once() throws Exception {
        cluster.startPostgres();

        Instance one = cluster.startMigration(Cluster.THIS, Service.INDICATORS);
        Instance two = cluster.startMigration(Cluster.THIS, Service.INDICATORS);

        assertThat(List.of(one.exitCode(), two.exitCode())).containsOnly(0);
        assertThat(one.log() + two.log())
                .doesNotContain("ERROR")
                .containsOnlyOnce("Migrating schema \"public\" to version \"001");
    }

    @Test
    void wrong_settings_are_named_and_no_value_is() throws Exception {
        Instance refused =
                start(
                        Service.INDICATORS,
                        Map.of(
                                "QUARKUS_DATASOURCE_PASSWORD", "",
                                "QUARKUS_DATASOURCE_PASWORD", "tops3cret",
                                "SUITE_REPLICA_ENABLE", "tru3"));

        assertThat(refused.exitCode()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(refused.log().lines().filter(line -> !line.contains("[cds")))
                .containsExactly(
                        "Setting QUARKUS_DATASOURCE_PASSWORD is missing: the service does not start without it.",
                        "Setting QUARKUS_DATASOURCE_PASWORD is not known to this service; did you mean"
                                + " QUARKUS_DATASOURCE_PASSWORD?",
                        "Setting SUITE_REPLICA_ENABLE is not known to this service; did you mean SUITE_REPLICA_ENABLED?");
    }

    private Instance start(Service service, Map<String, String> more) throws IOException {
        return cluster.start(Cluster.THIS, service, Cluster.deployed(service, more));
    }

    private void migrate(Service service) throws Exception {
        Instance job = cluster.startMigration(Cluster.THIS, service);
        assertThat(job.exitCode()).as(job.log()).isZero();
    }

    private static int terminate(Instance instance) throws InterruptedException {
        long begin = System.nanoTime();
        int code = instance.terminate();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GRACE);
        return code;
    }

    private static void await(Traffic traffic, int answers) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (traffic.answers() < answers && deadline.pause()) {
            assertThat(traffic.failures()).isEmpty();
        }
        assertThat(traffic.answers()).isGreaterThanOrEqualTo(answers);
    }
}
