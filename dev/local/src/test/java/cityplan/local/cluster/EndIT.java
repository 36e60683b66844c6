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

/// How each service ends under load when nobody leads its clients elsewhere.
class EndIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ENDED_BY_SIGTERM = 143;
    private static final int SOME = 20;
    private static final String REFUSED = ".*: java.net.ConnectException";
    private static final String UNANSWERED = REFUSED + "|.*Connection reset.*|.*received no bytes";

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster(directory).startPostgres();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void a_service_is_not_ready_first_and_cuts_no_answer_when_it_ends() throws Exception {
        Instance indicators = migrated(Service.INDICATORS, Map.of());
        Instance projects =
                migrated(Service.PROJECTS, Map.of("SUITE_INDICATORS_URL", indicators.url()));
        Instance gateway =
                start(
                        Service.GATEWAY,
                        Map.of(
                                "SUITE_INDICATORS_URL", indicators.url(),
                                "SUITE_PROJECTS_URL", projects.url()));

        endsInOrder(gateway, "/v1/themes");
        endsInOrder(projects, "/v1/sectors");
        endsInOrder(indicators, "/v1/themes");
    }

    /// First it is not ready and answers. Then it listens no more: each client may lose the one
    /// connection that it made at that moment, of which nothing was answered yet. No answer is cut.
    private static void endsInOrder(Instance instance, String path) throws Exception {
        try (Traffic traffic = new Traffic(instance.url(), List.of(path))) {
            await(traffic, SOME);

            instance.process().destroy();
            Deadline deadline = Deadline.in(PATIENCE);
            while (instance.ready()) {
                assertThat(deadline.pause()).isTrue();
            }
            assertThat(instance.health("ready")).isEqualTo(503);
            await(traffic, traffic.answers() + SOME);

            assertThat(instance.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(traffic.failures()).allMatch(failure -> failure.matches(UNANSWERED));
            assertThat(traffic.failures().stream().filter(failure -> !failure.matches(REFUSED)))
                    .hasSizeLessThanOrEqualTo(Traffic.READERS);
            assertThat(instance.log()).doesNotContain(" ERROR [");
        }
    }

    private Instance migrated(Service service, Map<String, String> more) throws Exception {
        Instance job = cluster.startMigration(Cluster.THIS, service);
        assertThat(job.exitCode()).as(job.log()).isZero();
        return start(service, more);
    }

    private Instance start(Service service, Map<String, String> more) throws IOException {
        return cluster.start(Cluster.THIS, service, Cluster.deployed(service, more)).awaitReady();
    }

    private static void await(Traffic traffic, int answers) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (traffic.answers() < answers) {
            assertThat(traffic.failures()).isEmpty();
            assertThat(deadline.pause()).isTrue();
        }
    }
}
