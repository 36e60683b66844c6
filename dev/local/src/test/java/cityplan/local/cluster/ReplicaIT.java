package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads from a real streaming replica: whatever place it is at, nobody reads backwards.
class ReplicaIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir private Path directory;
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_read_sees_every_write_before_it_wherever_it_goes() throws Exception {
        try (Cluster cluster = new Cluster(directory).startPostgres()) {
            for (Service service : new Service[] {Service.INDICATORS, Service.PROJECTS}) {
                assertThat(cluster.startMigration(Cluster.THIS, service).exitCode()).isZero();
            }
            try (Standby standby = new Standby(directory, cluster.superuser())) {
                Instance service = start(cluster, standby);
                var corrections = new Correction(service.url(), cluster.token());

                write_and_read(service, corrections, 0);
                assertThat(reads(service, "replica")).isZero();

                standby.start();
                awaitReplica(service);
                for (int i = 1; i <= 20; i++) {
                    write_and_read(service, corrections, i);
                }

                standby.pause();
                double before = reads(service, "replica");
                write_and_read(service, corrections, 21);
                write_and_read(service, corrections, 22);
                assertThat(reads(service, "replica")).isEqualTo(before);
                standby.resume();
                awaitReplica(service);

                standby.close();
                write_and_read(service, corrections, 23);
            }
        }
    }

    private static Instance start(Cluster cluster, Standby standby) throws IOException {
        Map<String, String> replica =
                Map.of(
                        "SUITE_REPLICA_ENABLED", "true",
                        "SUITE_REPLICA_REST", "200ms",
                        "QUARKUS_DATASOURCE_REPLICA_JDBC_URL", standby.url("indicators"));
        return cluster.start(
                        Cluster.THIS,
                        Service.INDICATORS,
                        Cluster.deployed(Service.INDICATORS, replica))
                .awaitReady();
    }

    private void write_and_read(Instance service, Correction correction, int number)
            throws IOException, InterruptedException {
        assertThat(correction.send(http, number).statusCode()).isEqualTo(200);
        assertThat(get(service.url() + "/v1/themes")).contains("Number %d\"".formatted(number));
    }

    /// Until the replica has come as far as the primary, which has come to rest.
    private void awaitReplica(Instance service) throws IOException, InterruptedException {
        double before = reads(service, "replica");
        Deadline deadline = Deadline.in(PATIENCE);
        while (reads(service, "replica") == before && deadline.pause()) {
            get(service.url() + "/v1/themes");
        }
        assertThat(reads(service, "replica")).isGreaterThan(before);
    }

    private double reads(Instance service, String database)
            throws IOException, InterruptedException {
        String metrics =
                get(
                        "http://127.0.0.1:%d/q/metrics"
                                .formatted(service.ports().management(service.service())));
        Matcher line =
                Pattern.compile(
                                "cityplan_reads_total\\{[^}]*database=\"%s\"[^}]*} (\\S+)"
                                        .formatted(database))
                        .matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private String get(String url) throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
