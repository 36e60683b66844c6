package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of an import when the service that carries it out is gone.
class ImportIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
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
        loadReference(first);
        long before = Long.parseLong(ask(OBSERVATIONS));

        new BigImport(first.url(), cluster.token()).send();
        awaitPhase("reading");
        first.process().destroyForcibly().waitFor();
        assertThat(ask(OBSERVATIONS)).isEqualTo(String.valueOf(before));

        Instance second = start();
        awaitPhase("recording");
        second.process().destroyForcibly().waitFor();
        assertThat(ask(OBSERVATIONS)).isEqualTo(String.valueOf(before));

        Instance third = start();
        awaitPhase("recorded");
        assertThat(ask(OBSERVATIONS)).isEqualTo(String.valueOf(before + BigImport.ROWS));
        assertThat(ask(ATTEMPTS)).isEqualTo("3");
        assertThat(ask(KEPT)).isEqualTo("0");
        assertThat(third.log()).doesNotContain("ERROR");
    }

    @Test
    void an_instance_that_stops_gives_its_import_back() throws Exception {
        Instance first = start();
        loadReference(first);

        new BigImport(first.url(), cluster.token()).send();
        awaitPhase("recording");
        first.terminate();
        assertThat(ask(PHASE)).as(first.log()).isIn("waiting", "recorded");
        assertThat(first.log()).doesNotContain("ERROR");

        start();
        awaitPhase("recorded");
    }

    @Test
    void a_large_upload_with_a_bad_row_at_its_end_is_refused_by_that_row() throws Exception {
        Instance service = start();
        loadReference(service);
        String before = ask(OBSERVATIONS);

        new LargeUpload(service.url(), cluster.token()).send();
        awaitPhase("refused");

        assertThat(ask(ERRORS)).isEqualTo("observations.csv %d value", LargeUpload.BAD_ROW);
        assertThat(ask(OBSERVATIONS)).isEqualTo(before);
        assertThat(ask(KEPT)).isEqualTo("0");
    }

    private Instance start() throws IOException {
        return cluster.start(
                        Cluster.THIS,
                        Service.INDICATORS,
                        Cluster.deployed(Service.INDICATORS, HASTY))
                .awaitReady();
    }

    private void loadReference(Instance instance) throws IOException {
        try (var gateway = new Gateway(instance.url())) {
            var load = new Load(gateway, cluster.token(), new LoadOptions(Optional.empty(), false));
            boolean taken =
                    load.directory(
                            Cluster.THIS.resolve("data/kunming"),
                            List.of(Taker.INDICATORS),
                            new Report(_ -> {}));
            assertThat(taken).isTrue();
        }
    }

    private void awaitPhase(String phase) throws Exception {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!ask(PHASE).equals(phase)) {
            assertThat(deadline.pause()).as("the import is " + ask(PHASE)).isTrue();
        }
    }

    private String ask(String question) throws IOException, SQLException {
        try (var connection = cluster.superuser().connect("indicators");
                var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
