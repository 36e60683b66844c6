package cityplan.local.whole;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.process.Deadline;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/// Sends files to the imports, as a system that may.
final class Imports {

    private static final Set<String> UNDER_WAY = Set.of("waiting", "running");

    private static final String PART =
            """
            --part\r
            Content-Disposition: form-data; name="files"; filename="%s.csv"\r
            Content-Type: text/csv\r
            \r
            %s\r
            --part--\r
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final String approver;

    Imports(WholeSuite suite) throws IOException {
        this(suite, suite.client());
    }

    /// Bundles that are sent to this address.
    Imports(WholeSuite suite, Client to) throws IOException {
        base = to.base();
        token = Token.editor().sign(Keys.of(suite.home()), Clock.systemUTC());
        approver = Token.approver().sign(Keys.of(suite.home()), Clock.systemUTC());
    }

    /// @param to `indicators` or `projects`, with parameters
    HttpResponse<String> send(String to, String file, String csv)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports/" + to))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(PART.formatted(file, csv)))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /// Has a second person approve an import that waits for it; answers the import once it has
    /// ended.
    JsonNode approve(HttpResponse<String> submitted) throws IOException, InterruptedException {
        String path = submitted.headers().firstValue("Location").orElseThrow();
        JsonNode told =
                json(
                        HttpRequest.newBuilder(URI.create(base + path + "/approval"))
                                .POST(HttpRequest.BodyPublishers.noBody()));
        Deadline deadline = Deadline.in(Duration.ofMinutes(1));
        while (UNDER_WAY.contains(told.path("status").asText()) && deadline.pause()) {
            told = json(HttpRequest.newBuilder(URI.create(base + path)));
        }
        return told;
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        request.header("Authorization", "Bearer " + approver).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return Client.JSON.readTree(answer.body());
    }
}
