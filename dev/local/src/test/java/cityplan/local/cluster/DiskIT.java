package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a disk without space costs: the database's, and the one on which uploads wait.
class DiskIT {

    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SOME = 20;
    private static final int MEGABYTES = 256;
    private static final String NEXT_SEGMENT = "SELECT pg_switch_wal()::text";

    @TempDir private Path directory;

    @Test
    void a_database_without_space_refuses_writes_and_keeps_what_it_has() throws Exception {
        try (Disk disk = Disk.mount(directory.resolve("database/postgres"), MEGABYTES);
                Cluster cluster = new Cluster(directory).startPostgres()) {
            Instance service = start(cluster, Map.of());
            Reference.load(service, cluster.token(), Taker.INDICATORS);
            try (Writers writers =
                    new Writers(Service.INDICATORS, service.url(), cluster.token())) {
                withoutSpaceForRows(cluster, disk, service, writers);
                withoutSpaceForItsLog(cluster, disk, writers);

                writers.close();
                assertThat(writers.failures())
                        .isNotEmpty()
                        .allMatch(failure -> failure.startsWith("503, again in 5: "));
                try (Books books = new Books(service)) {
                    books.balance(writers.sent());
                }
            }
            assertThat(service.process().isAlive()).isTrue();
            assertThat(service.log()).doesNotContain(" ERROR [");
        }
    }

    /// It goes on, and answers reads.
    private static void withoutSpaceForRows(
            Cluster cluster, Disk disk, Instance service, Writers writers) throws Exception {
        cluster.ask(Service.INDICATORS, NEXT_SEGMENT);
        try (Traffic traffic = new Traffic(service.url(), List.of("/v1/themes"))) {
            writers.await(SOME);
            disk.fill();
            writers.awaitFailure();
            HttpResponse<String> refused =
                    new BigImport(service.url(), cluster.token()).sendAndWait();
            int answers = traffic.answers();
            disk.free();
            recovers(writers);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(traffic.answers()).isGreaterThan(answers);
            assertThat(traffic.failures()).isEmpty();
        }
    }

    /// It ends, and has to be started again.
    private static void withoutSpaceForItsLog(Cluster cluster, Disk disk, Writers writers)
            throws Exception {
        disk.fill();
        Deadline deadline = Deadline.in(PATIENCE);
        while (cluster.superuser().runs()) {
            exhaust(cluster);
            assertThat(deadline.pause()).isTrue();
        }
        disk.free();
        cluster.killPostgres();
        cluster.startPostgres();
        recovers(writers);
    }

    /// Has it begin the next file of its log, of 16 MB each, while it lives.
    private static void exhaust(Cluster cluster) throws IOException {
        try {
            cluster.ask(Service.INDICATORS, NEXT_SEGMENT);
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).matches("08.*|57.*|53.*");
        }
    }

    private static void recovers(Writers writers) {
        int before = writers.acknowledged();
        Deadline deadline = Deadline.in(RECOVERY);
        while (writers.acknowledged() == before) {
            assertThat(deadline.pause()).as("%s", writers.failures()).isTrue();
        }
    }

    @Test
    void an_upload_that_finds_no_space_is_a_503_and_leaves_nothing_behind() throws Exception {
        Path uploads = directory.resolve("uploads");
        try (Disk _ = Disk.mount(uploads, 8);
                Cluster cluster = new Cluster(directory).startPostgres();
                HttpClient client = HttpClient.newHttpClient()) {
            Instance service =
                    start(
                            cluster,
                            Map.of("QUARKUS_HTTP_BODY_UPLOADS_DIRECTORY", uploads.toString()));

            HttpResponse<String> refused =
                    new LargeUpload(service.url(), cluster.token()).send(client);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            Deadline deadline = Deadline.in(RECOVERY);
            while (!isEmpty(uploads)) {
                assertThat(deadline.pause()).isTrue();
            }
            var small = new Correction(service.url(), cluster.token());
            assertThat(small.send(client, 1).statusCode()).isEqualTo(200);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            return left.findAny().isEmpty();
        }
    }

    private static Instance start(Cluster cluster, Map<String, String> more) throws Exception {
        Instance job = cluster.startMigration(Cluster.THIS, Service.INDICATORS);
        assertThat(job.exitCode()).as(job.log()).isZero();
        return cluster.start(
                        Cluster.THIS,
                        Service.INDICATORS,
                        Cluster.deployed(Service.INDICATORS, more))
                .awaitReady();
    }
}
