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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// What becomes of writes when a service is killed by `kill -9`.
class KillIT {

    private static final int WRITES = 500;

    /// How soon all is well again once the service is.
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws Exception {
        cluster = new Cluster(directory).startPostgres();
        for (Service service : new Service[] {Service.INDICATORS, Service.PROJECTS}) {
            Instance job = cluster.startMigration(Cluster.THIS, service);
            assertThat(job.exitCode()).as(job.log()).isZero();
        }
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void what_a_killed_service_acknowledged_is_there_and_nothing_is_half_there() throws Exception {
        try (Door indicators = new Door();
                Door projects = new Door()) {
            Instance first = start(indicators, Service.INDICATORS, Map.of());
            Instance second =
                    start(
                            projects,
                            Service.PROJECTS,
                            Map.of("SUITE_INDICATORS_URL", indicators.url()));
            Instance gateway = gateway(indicators, projects);
            Reference.load(gateway, cluster.token(), Taker.values());

            try (Writers figures = writers(Service.INDICATORS, gateway);
                    Writers plans = writers(Service.PROJECTS, gateway)) {
                first = killed(first, indicators, figures);
                second = killed(second, projects, plans);
                figures.await(WRITES);
                plans.await(WRITES);
                balanced(first, figures);
                balanced(second, plans);
            }
        }
    }

    /// Kills a service under writes and starts it again; the new one.
    private Instance killed(Instance instance, Door door, Writers writers) throws Exception {
        writers.await(WRITES / 4);
        instance.process().destroyForcibly().waitFor();
        writers.awaitFailure();
        door.remove(instance);
        Instance again = start(door, instance.service(), Map.of());
        int before = writers.acknowledged();
        Deadline deadline = Deadline.in(RECOVERY);
        while (writers.acknowledged() == before) {
            assertThat(deadline.pause()).as("%s", writers.failures()).isTrue();
        }
        return again;
    }

    private static void balanced(Instance instance, Writers writers) throws Exception {
        writers.close();
        try (Books books = new Books(instance)) {
            books.balance(writers.sent());
        }
        assertThat(writers.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.startsWith("503, again in 5: "));
        assertThat(instance.log()).doesNotContain("ERROR");
    }

    private Writers writers(Service service, Instance gateway) throws IOException {
        return new Writers(service, gateway.url(), cluster.token());
    }

    private Instance gateway(Door indicators, Door projects) throws IOException {
        Map<String, String> behind =
                Map.of(
                        "SUITE_INDICATORS_URL", indicators.url(),
                        "SUITE_PROJECTS_URL", projects.url());
        return cluster.start(
                        Cluster.THIS, Service.GATEWAY, Cluster.deployed(Service.GATEWAY, behind))
                .awaitReady();
    }

    private Instance start(Door door, Service service, Map<String, String> more)
            throws IOException {
        Instance instance =
                cluster.start(Cluster.THIS, service, Cluster.deployed(service, more)).awaitReady();
        door.add(instance);
        return instance;
    }
}
