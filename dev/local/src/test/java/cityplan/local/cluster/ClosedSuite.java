package cityplan.local.cluster;

import cityplan.local.process.Service;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The three services, closed to readers without a token.
final class ClosedSuite implements Closeable {

    static final String NOBODY = "";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Cluster cluster;
    final Instance indicators;
    final Instance projects;
    final Instance gateway;

    ClosedSuite(Path directory) throws IOException {
        cluster = new Cluster(directory);
        cluster.startPostgres();
        Path badge = directory.resolve("badge");
        indicators = start(Service.INDICATORS, Map.of()).awaitReady();
        Files.writeString(badge, cluster.token());
        Map<String, String> known = Map.of("SUITE_INDICATORS_URL", indicators.url());
        projects =
                start(
                        Service.PROJECTS,
                        with(known, "SUITE_INDICATORS_TOKEN_FILE", badge.toString()));
        projects.awaitReady();
        gateway = start(Service.GATEWAY, with(known, "SUITE_PROJECTS_URL", projects.url()));
        gateway.awaitReady();
    }

    private Instance start(Service service, Map<String, String> more) throws IOException {
        return cluster.start(Cluster.THIS, service, with(more, "SUITE_READING", "authenticated"));
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        var more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }

    /// What somebody shows who may write.
    String credentials() throws IOException {
        return "Bearer " + cluster.token();
    }

    HttpResponse<String> ask(Instance at, String path, String credentials) throws Exception {
        return ask(at, path, credentials, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> ask(Instance at, String path, String credentials, BodyHandler<T> body)
            throws Exception {
        return http.send(request(at, path, credentials).build(), body);
    }

    /// What somebody hears without a token who says to know what there is.
    HttpResponse<String> probe(Instance at, String method, String path) throws Exception {
        var request = request(at, path, NOBODY).method(method, BodyPublishers.noBody());
        request.header("If-None-Match", "*");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> define(String path, String body) throws Exception {
        var request = request(gateway, path, credentials()).PUT(BodyPublishers.ofString(body));
        request.headers("Content-Type", "application/json", "If-None-Match", "*");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Instance at, String path, String credentials) {
        var request = HttpRequest.newBuilder(URI.create(at.url() + path));
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return request;
    }

    @Override
    public void close() throws IOException {
        http.shutdownNow();
        cluster.close();
    }
}
