package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rolling upgrade: the previous version and this one on one schema, under load (CONTRIBUTING.md,
/// "Expand, then contract").
class UpgradeIT {

    private static final int ANSWERS = 150;

    private static final List<String> READS =
            List.of(
                    "/v1/indicators?limit=50",
                    "/v1/indicators/GDP/observations?region=530100",
                    "/v1/targets?plan=FYP14&limit=50",
                    "/v1/plans",
                    "/v1/projects?q=%E5%9C%B0%E9%93%81",
                    "/v1/projects/expressway-kuntang",
                    "/v1/portfolio",
                    "/v1/overview?region=530100&year=2021");

    private static final List<String> PROJECTS =
            List.of(
                    "regions",
                    "units",
                    "sources",
                    "sectors",
                    "project_kinds",
                    "programmes",
                    "projects",
                    "project_events");

    @TempDir private static Path directory;
    private static Path previous;
    private static Cluster cluster;

    @BeforeAll
    static void open() throws Exception {
        previous = PreviousVersion.checkout();
        cluster = new Cluster(directory).startPostgres();
    }

    @AfterAll
    static void close() throws IOException {
        cluster.close();
    }

    @Test
    void both_versions_serve_one_database_without_an_error() throws Exception {
        migrate(previous);
        try (Door indicators = new Door();
                Door projects = new Door();
                Door gateways = new Door()) {
            Map<String, String> behind =
                    Map.of(
                            "SUITE_INDICATORS_URL", indicators.url(),
                            "SUITE_PROJECTS_URL", projects.url());
            indicators.add(start(previous, Service.INDICATORS, Map.of()));
            projects.add(start(previous, Service.PROJECTS, Map.of()));
            gateways.add(start(previous, Service.GATEWAY, behind));
            load(gateways.url());
            Traffic traffic = new Traffic(gateways.url(), READS);
            Writing writing = new Writing(gateways.url(), cluster.token());
            try (traffic;
                    writing) {
                await(traffic, writing);

                migrate(Cluster.THIS);
                await(traffic, writing);

                indicators.add(start(Cluster.THIS, Service.INDICATORS, Map.of()));
                projects.add(start(Cluster.THIS, Service.PROJECTS, Map.of()));
                gateways.add(start(Cluster.THIS, Service.GATEWAY, behind));
                await(traffic, writing);

                start(previous, Service.INDICATORS, Map.of());
            }
            assertThat(traffic.failures()).isEmpty();
            assertThat(writing.failures()).isEmpty();
            assertThat(cluster.log(Service.INDICATORS)).doesNotContain("ERROR");
        }
    }

    /// Reads and writes go on, however connections were shared out.
    private static void await(Traffic traffic, Writing writing) {
        int reads = traffic.answers() + ANSWERS;
        int writes = writing.answers() + 3;
        Deadline deadline = Deadline.in(Duration.ofMinutes(3));
        while ((traffic.answers() < reads || writing.answers() < writes) && deadline.pause()) {
            assertThat(traffic.failures()).isEmpty();
            assertThat(writing.failures()).isEmpty();
        }
        assertThat(traffic.answers()).isGreaterThanOrEqualTo(reads);
        assertThat(writing.answers()).isGreaterThanOrEqualTo(writes);
    }

    private static Instance start(Path checkout, Service service, Map<String, String> more)
            throws IOException {
        return cluster.start(checkout, service, Cluster.deployed(service, more)).awaitReady();
    }

    private static void migrate(Path checkout) throws Exception {
        for (Service service : List.of(Service.INDICATORS, Service.PROJECTS)) {
            Instance job = cluster.startMigration(checkout, service);
            assertThat(job.exitCode()).as(job.log()).isZero();
        }
    }

    /// Sends what the previous version takes: its own files, and those of indicators not to
    /// projects.
    private static void load(String url) throws IOException {
        Path files = previous.resolve("data/kunming");
        load(url, files, Taker.INDICATORS);
        Path fewer = Files.createDirectory(directory.resolve("projects"));
        for (String name : PROJECTS) {
            Files.copy(files.resolve(name + ".csv"), fewer.resolve(name + ".csv"));
        }
        load(url, fewer, Taker.PROJECTS);
    }

    private static void load(String url, Path files, Taker taker) throws IOException {
        var options = new LoadOptions(Optional.empty(), false, Optional.empty());
        try (Gateway gateway = new Gateway(url)) {
            boolean taken =
                    new Load(gateway, cluster.token(), options)
                            .directory(files, List.of(taker), new Report(_ -> {}));
            assertThat(taken).isTrue();
        }
    }
}
