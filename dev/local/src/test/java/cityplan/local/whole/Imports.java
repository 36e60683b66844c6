package cityplan.local.whole;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;

/// Sends files to the imports, as a system that may.
final class Imports {

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

    Imports(WholeSuite suite) throws IOException {
        this(suite, suite.client());
    }

    /// Bundles that are sent to this address.
    Imports(WholeSuite suite, Client to) throws IOException {
        base = to.base();
        token = Token.editor().sign(Keys.of(suite.home()), Clock.systemUTC());
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
}
