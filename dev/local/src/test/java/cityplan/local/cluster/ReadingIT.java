package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A suite that nobody reads without a token.
class ReadingIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
                    "/openapi.yaml",
                    "/openapi.json",
                    "/swagger-ui/",
                    "/problems",
                    "/problems/unauthorized",
                    "/.well-known/api-catalog");

    @TempDir private Path directory;
    private Cluster cluster;
    private Instance indicators;
    private Instance projects;
    private Instance gateway;

    @BeforeEach
    void open() throws IOException {
        cluster = new Cluster(directory);
        cluster.startPostgres();
        Path badge = directory.resolve("badge");
        indicators = start(Service.INDICATORS, Map.of()).awaitReady();
        Files.writeString(badge, cluster.token());
        Map<String, String> known = Map.of("SUITE_INDICATORS_URL", indicators.url());
        projects = start(Service.PROJECTS, with(known, "SUITE_INDICATORS_TOKEN", badge.toString()));
        projects.awaitReady();
        gateway = start(Service.GATEWAY, with(known, "SUITE_PROJECTS_URL", projects.url()));
        gateway.awaitReady();
    }

    @AfterEach
    void close() throws IOException {
        cluster.close();
    }

    @Test
    void every_read_needs_a_token_and_none_is_kept_for_others() throws Exception {
        for (String path : OF_INDICATORS) {
            needsAToken(indicators, path);
        }
        for (String path : OF_PROJECTS) {
            needsAToken(projects, path);
        }
        for (String path :
                Stream.of(OF_INDICATORS, OF_PROJECTS, OF_THE_GATEWAY)
                        .flatMap(List::stream)
                        .toList()) {
            needsAToken(gateway, path);
        }
        assertThat(ask(gateway, "/v1/changes/stream", "").statusCode()).isEqualTo(401);
        assertThat(ask(gateway, "/v1/changes/projects/stream", "").statusCode()).isEqualTo(401);
        assertThat(projects.log()).doesNotContain("status 401");
    }

    @Test
    void what_says_how_to_ask_stays_open() throws Exception {
        for (String path : OPEN) {
            assertThat(ask(gateway, path, "").statusCode()).as(path).isEqualTo(200);
        }
    }

    private void needsAToken(Instance at, String path) throws Exception {
        String token = "Bearer " + cluster.token();
        refused(ask(at, path, ""), path);
        for (int times = 0; times < 2; times++) {
            HttpResponse<String> answer = ask(at, path, token);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(200, 404);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .doesNotContain("public");
        }
        refused(ask(at, path, ""), path);
        refused(ask(at, path, token + "x"), path);
        refused(ask(at, path, "Basic eDp5"), path);
    }

    private static void refused(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(path)
                .contains("application/problem+json");
    }

    private Instance start(Service service, Map<String, String> more) throws IOException {
        return cluster.start(Cluster.THIS, service, with(more, "SUITE_READING", "authenticated"));
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    private static HttpResponse<String> ask(Instance at, String path, String credentials)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(at.url() + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
