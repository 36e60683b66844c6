package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One feed of both services, while one of them is killed under writes to both.
class MergedChangesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROUNDS = 6;

    @TempDir private static Path state;

    @Test
    void nothing_is_lost_or_told_twice_when_a_service_is_killed() throws Exception {
        try (WholeSuite suite = new WholeSuite(state)) {
            Client client = suite.client();
            Corrections corrections = new Corrections(suite);
            try (Follower pages = Follower.byPages(client);
                    Follower stream = Follower.byStream(client)) {
                write(corrections, 1);
                Thread killing = Thread.ofVirtual().start(() -> suite.kill(Service.PROJECTS));
                write(corrections, 100);
                killing.join();
                assertThat(client.json("/v1/changes?limit=1").at("/unreachable/0").asText())
                        .isEqualTo("projects");
                assertThat(stream.cuts()).isZero();
                suite.up();
                write(corrections, 2_000);

                told(client, pages);
                told(client, stream);
            }
        }
    }

    /// Writes to both services; what is written to one that is down may fail.
    private static void write(Corrections corrections, int first) throws Exception {
        for (int number = first; number < first + ROUNDS; number++) {
            corrections.observe(number);
            try {
                corrections.describe(number);
            } catch (IOException down) {
                assertThat(down).hasMessageContaining("projects-service");
            }
        }
    }

    /// A follower has heard of each service exactly what its feed tells, in its order.
    private static void told(Client client, Follower follower) throws Exception {
        for (String service : List.of("indicators", "projects")) {
            List<JsonNode> feed = feed(client, service);
            Deadline deadline = Deadline.in(PATIENCE);
            while (of(service, follower).size() < feed.size() && deadline.pause()) {
                assertThat(of(service, follower)).doesNotHaveDuplicates();
            }
            assertThat(of(service, follower)).isEqualTo(feed);
        }
    }

    private static List<JsonNode> of(String service, Follower follower) {
        return follower.told().stream()
                .filter(entry -> entry.path("service").asText().equals(service))
                .map(entry -> (JsonNode) ((ObjectNode) entry.deepCopy()).without("service"))
                .map(MergedChangesIT::withoutCursor)
                .toList();
    }

    /// All that a service tells, from the beginning.
    private static List<JsonNode> feed(Client client, String service) throws Exception {
        var all = new ArrayList<JsonNode>();
        JsonNode page = client.json("/v1/changes/" + service + "?limit=500");
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(all::add);
            page = client.json(page.at("/links/next").asText());
        }
        return all.stream().map(MergedChangesIT::withoutCursor).toList();
    }

    private static JsonNode withoutCursor(JsonNode entry) {
        return ((ObjectNode) entry).without("cursor");
    }
}
