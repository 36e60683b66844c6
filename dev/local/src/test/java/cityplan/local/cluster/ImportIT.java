package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What becomes of an import when the service that carries it out is gone.
class ImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final String OBSERVATIONS = "SELECT count(*)::text FROM observation_vintage";
    private static final String PHASE =
            "SELECT coalesce(phase, status) FROM import_job ORDER BY id DESC LIMIT 1";
    private static final String ATTEMPTS =
            "SELECT attempts::text FROM import_job ORDER BY id DESC LIMIT 1";
    private static final String ERRORS =
            """
            SELECT string_agg(concat_ws(' ', e ->> 'file', e ->> 'row', e ->> 'column'), ', ')
              FROM import_job, json_array_elements(problem -> 'en' -> 'errors') AS e
            """;
    private static final String KEPT = "SELECT count(*)::text FROM import_job_part";

    private static final String FAILED =
            "SELECT count(*)::text FROM import_job WHERE status = 'failed'";

    /// What a much larger import would do: it records for a minute.
    private static final String DAWDLE =
            """
            CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql
                AS 'BEGIN PERFORM pg_sleep(60); RETURN NULL; END';
            CREATE TRIGGER dawdle BEFORE INSERT ON observation_vintage
                FOR EACH STATEMENT EXECUTE FUNCTION dawdle();
            """;

    private static final String DAWDLING =
            "SELECT count(*)::text FROM pg_stat_activity WHERE wait_event = 'PgSleep'";

    /// An instance that is gone is missed soon.
    private static final Map<String, String> HASTY =
            Map.of("SUITE_IMPORTS_LEASE", "2S", "SUITE_IMPORTS_POLL", "0.2S");

    @TempDir private Path directory;
    private Cluster cluster;

    @BeforeEach
    void open() throws Exception {
        cluster = new Cluster(directory).startPostgres();
        Instance job = cluster.startMigration(Cluster.THIS, Service.INDICATORS);
        assertThat(job.exitCode()).as(job.log()).isZero();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void an_import_that_is_killed_leaves_nothing_and_is_taken_up_by_another_instance()
            throws Exception {
        Instance first = start();
        Reference.load(first, cluster.token(), Taker.INDICATORS);
        long before = Long.parseLong(cluster.ask(Service.INDICATORS, OBSERVATIONS));

        new BigImport(first.url(), cluster.token()).send();
        awaitPhase("reading");
        first.process().destroyForcibly().waitFor();
        assertThat(cluster.ask(Service.INDICATORS, OBSERVATIONS)).isEqualTo(String.valueOf(before));

        Instance second = start();
        awaitPhase("recording");
        second.process().destroyForcibly().waitFor();
        assertThat(cluster.ask(Service.INDICATORS, OBSERVATIONS)).isEqualTo(String.valueOf(before));

        Instance third = start();
        awaitPhase("recorded");
        assertThat(cluster.ask(Service.INDICATORS, OBSERVATIONS))
                .isEqualTo(String.valueOf(before + BigImport.ROWS));
        assertThat(cluster.ask(Service.INDICATORS, ATTEMPTS)).isEqualTo("3");
        assertThat(cluster.ask(Service.INDICATORS, KEPT)).isEqualTo("0");
        assertThat(third.log()).doesNotContain("ERROR");
    }

    @Test
    void an_import_whose_sender_waits_is_undone_at_once_when_its_service_is_killed()
            throws Exception {
        Instance first = start();
        Reference.load(first, cluster.token(), Taker.INDICATORS);
        String before = cluster.ask(Service.INDICATORS, OBSERVATIONS);
        cluster.tell(Service.INDICATORS, DAWDLE);
        var big = new BigImport(first.url(), cluster.token());
        try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> sent = sender.submit(big::sendAndWait);
            await(DAWDLING, "1", PATIENCE);
            first.process().destroyForcibly().waitFor();
            assertThatThrownBy(sent::get).hasCauseInstanceOf(IOException.class);
        }

        await(DAWDLING, "0", RECOVERY);
        Instance second = start();
        HttpResponse<String> written;
        try (HttpClient client = HttpClient.newHttpClient()) {
            written = new Correction(second.url(), cluster.token()).send(client, 1);
        }

        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        await(FAILED, "1", PATIENCE);
        assertThat(cluster.ask(Service.INDICATORS, OBSERVATIONS)).isEqualTo(before);
    }

    @Test
    void an_instance_that_stops_gives_its_import_back() throws Exception {
        Instance first = start();
        Reference.load(first, cluster.token(), Taker.INDICATORS);

        new BigImport(first.url(), cluster.token()).send();
        awaitPhase("recording");
        first.terminate();
        assertThat(cluster.ask(Service.INDICATORS, PHASE))
                .as(first.log())
                .isIn("waiting", "recorded");
        assertThat(first.log()).doesNotContain("ERROR");

        start();
        awaitPhase("recorded");
    }

    @Test
    void a_large_upload_with_a_bad_row_at_its_end_is_refused_by_that_row() throws Exception {
        Instance service = start();
        Reference.load(service, cluster.token(), Taker.INDICATORS);
        String before = cluster.ask(Service.INDICATORS, OBSERVATIONS);

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> taken =
                    new LargeUpload(service.url(), cluster.token()).send(client);
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        }
        awaitPhase("refused");

        assertThat(cluster.ask(Service.INDICATORS, ERRORS))
                .isEqualTo("observations.csv %d value", LargeUpload.BAD_ROW);
        assertThat(cluster.ask(Service.INDICATORS, OBSERVATIONS)).isEqualTo(before);
        assertThat(cluster.ask(Service.INDICATORS, KEPT)).isEqualTo("0");
    }

    private Instance start() throws IOException {
        return cluster.start(
                        Cluster.THIS,
                        Service.INDICATORS,
                        Cluster.deployed(Service.INDICATORS, HASTY))
                .awaitReady();
    }

    private void awaitPhase(String phase) throws Exception {
        await(PHASE, phase, PATIENCE);
    }

    private void await(String question, String answer, Duration patience) throws Exception {
        Deadline deadline = Deadline.in(patience);
        String last = cluster.ask(Service.INDICATORS, question);
        while (!last.equals(answer)) {
            assertThat(deadline.pause()).as("%s: %s", question, last).isTrue();
            last = cluster.ask(Service.INDICATORS, question);
        }
    }
}
