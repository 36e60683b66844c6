package cityplan.local.cluster;

import static cityplan.local.cluster.ClosedSuite.NOBODY;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A suite that nobody reads without a token.
class ReadingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> OF_INDICATORS =
            List.of(
                    "/v1/themes",
                    "/v1/observations",
                    "/v1/changes/indicators",
                    "/v1/exports/units");
    private static final List<String> OF_PROJECTS =
            List.of("/v1/sectors", "/v1/projects", "/v1/changes/projects");
    private static final List<String> OF_THE_GATEWAY =
            List.of(
                    "/v1",
                    "/v1/status",
                    "/v1/changes",
                    "/v1/search?q=a",
                    "/v1/overview?region=530100&year=2021");
    private static final List<String> OPEN =
            List.of(
                    "/",
                    "/assets/page.css",
                    "/openapi.yaml",
                    "/openapi.json",
                    "/swagger-ui/",
                    "/problems",
                    "/problems/unauthorized",
                    "/.well-known/api-catalog");
    private static final List<String> STREAMS =
            List.of(
                    "/v1/changes/stream",
                    "/v1/changes/indicators/stream",
                    "/v1/changes/projects/stream");

    @TempDir private Path directory;
    private ClosedSuite suite;

    @BeforeEach
    void open() throws IOException {
        suite = new ClosedSuite(directory);
    }

    @AfterEach
    void close() throws IOException {
        suite.close();
    }

    @Test
    void no_read_of_the_contract_is_answered_without_a_token() throws Exception {
        String contract = suite.ask(suite.gateway, "/openapi.json", NOBODY).body();
        JsonNode paths = new ObjectMapper().readTree(contract).path("paths");
        assertThat(paths).hasSizeGreaterThan(100);
        for (Map.Entry<String, JsonNode> each : paths.properties()) {
            String path = each.getKey().replaceAll("\\{[^}]*}", "x");
            if (each.getValue().has("get")) {
                for (Instance at : doors(each.getValue())) {
                    unidentified(suite.probe(at, "GET", path));
                    unidentified(suite.probe(at, "HEAD", path));
                }
            }
        }
    }

    /// The gateway, and the service that a path belongs to.
    private List<Instance> doors(JsonNode path) {
        return switch (path.path("x-service").asText()) {
            case "indicators-service" -> List.of(suite.gateway, suite.indicators);
            case "projects-service" -> List.of(suite.gateway, suite.projects);
            default -> List.of(suite.gateway);
        };
    }

    private static void unidentified(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.request().toString()).isEqualTo(401);
        assertThat(answer.headers().map().keySet())
                .as(answer.request().toString())
                .contains("www-authenticate")
                .doesNotContain("etag", "last-modified", "content-disposition");
    }

    @Test
    void what_one_was_told_is_kept_for_nobody_else() throws Exception {
        for (String path : OF_INDICATORS) {
            needsAToken(suite.indicators, path);
        }
        for (String path : OF_PROJECTS) {
            needsAToken(suite.projects, path);
        }
        for (String path :
                Stream.of(OF_INDICATORS, OF_PROJECTS, OF_THE_GATEWAY)
                        .flatMap(List::stream)
                        .toList()) {
            needsAToken(suite.gateway, path);
        }
    }

    private void needsAToken(Instance at, String path) throws Exception {
        String token = suite.credentials();
        for (int times = 0; times < 2; times++) {
            HttpResponse<String> answer = suite.ask(at, path, token);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 404);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .matches("private.*|no-store");
        }
        for (String wrong : List.of(NOBODY, token + "x", "Basic eDp5")) {
            HttpResponse<String> answer = suite.ask(at, path, wrong);
            unidentified(answer);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as(path)
                    .contains("application/problem+json");
        }
    }

    @Test
    void streams_are_told_to_who_bears_a_token() throws Exception {
        for (String path : STREAMS) {
            HttpResponse<InputStream> stream =
                    suite.ask(
                            suite.gateway, path, suite.credentials(), BodyHandlers.ofInputStream());
            try (InputStream told = stream.body()) {
                assertThat(stream.statusCode()).as(path).isEqualTo(200);
                assertThat(told.readNBytes(3)).as(path).hasSize(3);
            }
        }
    }

    @Test
    void code_lists_are_followed_and_merged_feeds_tell_what_is_recorded() throws Exception {
        assertThat(defined("/v1/regions/X-READ", "\"level\": \"district\"")).isEqualTo(201);
        assertThat(defined("/v1/sectors/x-read", "")).isEqualTo(201);
        assertThat(defined("/v1/project-kinds/x-read", "\"sector\": \"x-read\"")).isEqualTo(201);

        Deadline patience = Deadline.in(PATIENCE);
        String there = "\"sector\": \"x-read\", \"kind\": \"x-read\", \"regions\": [\"X-READ\"]";
        while (defined("/v1/projects/x-read", there) != 201) {
            assertThat(patience.pause()).as(suite.projects.log()).isTrue();
        }
        assertThat(suite.ask(suite.gateway, "/v1/changes", suite.credentials()).body())
                .contains("/v1/regions/X-READ", "/v1/projects/x-read");
    }

    private int defined(String path, String more) throws Exception {
        String name = "{\"name\": {\"zh\": \"虚构\", \"en\": \"Invented\"}%s}";
        return suite.define(path, name.formatted(more.isEmpty() ? "" : ", " + more)).statusCode();
    }

    @Test
    void what_says_how_to_ask_stays_open() throws Exception {
        for (String path : OPEN) {
            HttpResponse<String> answer = suite.ask(suite.gateway, path, NOBODY);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
    }
}
