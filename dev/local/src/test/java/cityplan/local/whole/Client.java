package cityplan.local.whole;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Asks the gateway as any client would.
record Client(String base) {

    static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + encoded(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a request of any method. Its answer may be one that never ends.
    HttpResponse<Stream<String>> send(
            String method, String path, HttpRequest.BodyPublisher body, List<String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, body)
                        .headers(headers.toArray(String[]::new));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /// All items of a list, page by page.
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        String next = path + (path.contains("?") ? "&" : "?") + "limit=500";
        while (next != null) {
            JsonNode page = json(next);
            page.path("items").forEach(items::add);
            next = page.path("links").path("next").textValue();
        }
        return items;
    }

    /// The first entry that a stream of events tells.
    JsonNode firstEvent(String path) throws IOException, InterruptedException {
        return JSON.readTree(first(path, "data:").substring("data:".length()));
    }

    /// The first line of a stream of events, or of the problem that is answered instead.
    String firstLine(String path) throws IOException, InterruptedException {
        return first(path, "");
    }

    private String first(String path, String beginning) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        request.header("Accept", "text/event-stream");
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            return lines.filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
        }
    }

    /// A path as a person writes it, with its characters beyond ASCII encoded.
    private static String encoded(String path) {
        var encoded = new StringBuilder();
        path.codePoints()
                .forEach(point ->
                        encoded.append(
                                point < 128
                                        ? Character.toString(point)
                                        : URLEncoder.encode(
                                                Character.toString(point),
                                                StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
