package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What becomes of messages when the services that send them are killed.
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WEBHOOKS = "/v1/webhooks/indicators";

    /// Receivers on this machine; an instance that is gone is missed after three times the timeout.
    private static final Map<String, String> LOCAL =
            Map.of(
                    "SUITE_WEBHOOKS_ALLOWED", "127.0.0.1",
                    "SUITE_WEBHOOKS_PLAIN", "true",
                    "SUITE_WEBHOOKS_PORTS", "1024-65535",
                    "SUITE_WEBHOOKS_TIMEOUT", "2s");

    @TempDir private Path directory;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private Inbox inbox;
    private Cluster cluster;

    @BeforeEach
    void open() throws Exception {
        inbox = new Inbox();
        cluster = new Cluster(directory).startPostgres();
        Instance job = cluster.startMigration(Cluster.THIS, Service.INDICATORS);
        assertThat(job.exitCode()).as(job.log()).isZero();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
        inbox.close();
    }

    @Test
    void a_message_that_was_under_way_is_sent_again_by_another_instance() throws Exception {
        Instance first = start();
        subscribe(first, inbox.url());
        inbox.hold();
        record(first, 1);
        await(() -> !inbox.messages().isEmpty());
        record(first, 2);

        first.process().destroyForcibly().waitFor();
        inbox.letGo();
        Instance second = start();
        await(() -> inbox.cursors().size() == 2);

        Inbox.Message cut = inbox.messages().getFirst();
        assertThat(inbox.messages()).filteredOn(each -> each.id().equals(cut.id())).hasSize(2);
        assertThat(inbox.cursors()).isEqualTo(told(second));
    }

    @Test
    void whoever_is_killed_each_change_arrives_and_the_dead_delay_nobody() throws Exception {
        Instance steady = start();
        for (int i = 0; i < 3; i++) {
            subscribe(steady, "http://127.0.0.1:" + nobodysPort());
        }
        subscribe(steady, inbox.url());
        int number = 0;
        for (int round = 0; round < 3; round++) {
            Instance killed = start();
            for (int i = 0; i < 15; i++) {
                record(i % 2 == 0 ? steady : killed, ++number);
            }
            killed.process().destroyForcibly().waitFor();
        }
        int recorded = number;
        await(() -> inbox.cursors().size() == recorded);

        long begun = System.nanoTime();
        record(steady, ++number);
        await(() -> inbox.cursors().size() == recorded + 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(inbox.cursors()).isEqualTo(told(steady));
        assertThat(inbox.most()).isEqualTo(1);
        assertThat(steady.log()).doesNotContain("ERROR").doesNotContain("whsec_");
    }

    private Instance start() throws IOException {
        return cluster.start(
                        Cluster.THIS,
                        Service.INDICATORS,
                        Cluster.deployed(Service.INDICATORS, LOCAL))
                .awaitReady();
    }

    private void subscribe(Instance service, String url) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(service.url() + WEBHOOKS))
                        .header("Authorization", "Bearer " + cluster.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"url\":\"%s\"}".formatted(url)))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void record(Instance service, int number) throws Exception {
        var answer = new Correction(service.url(), cluster.token()).send(http, number);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /// The cursors of what the feed tells of the theme that is corrected.
    private List<String> told(Instance service) throws Exception {
        URI uri = URI.create(service.url() + "/v1/changes/indicators?resource=theme&limit=500");
        var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        var cursors = new ArrayList<String>();
        for (JsonNode item : json.readTree(answer.body()).get("items")) {
            cursors.add(item.get("cursor").asText());
        }
        return cursors;
    }

    private static int nobodysPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(BooleanSupplier holds) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(deadline.pause()).as("the end of patience").isTrue();
        }
    }
}
