package cityplan.projects.copy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is asked of indicators-service.
final class IndicatorsService {

    private static final String CHANGES = "/v1/changes/indicators?limit=";
    private static final int OK = 200;

    private final HttpClient client;
    private final URI url;
    private final Optional<Path> token;
    private final Duration patience;
    private final ObjectMapper json;

    /// @param token the file with the token that it is asked with, where it needs one to be read
    IndicatorsService(URI url, Optional<Path> token, Duration patience, ObjectMapper json) {
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
        this.url = url;
        this.token = token;
        this.patience = patience;
        this.json = json;
    }

    /// A page of the change feed.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changes(Instant asOf, List<Change> items, Links links) {

        Changes {
            items = List.copyOf(items);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String resource) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Links(String next) {}

    /// The path that tells what changes in the code lists from now on.
    String fromNow() throws IOException, InterruptedException {
        Instant now = changes(CHANGES + "1").asOf();
        return CHANGES + "500&since=" + now + "&" + CodeList.asked();
    }

    Changes changes(String path) throws IOException, InterruptedException {
        return json.readValue(get(path, BodyHandlers.ofByteArray()), Changes.class);
    }

    /// Writes a whole code list to a file.
    void export(CodeList list, Path to) throws IOException, InterruptedException {
        get(list.export(), BodyHandlers.ofFile(to));
    }

    private <T> T get(String path, BodyHandler<T> body) throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(url.resolve(path)).timeout(patience);
        if (token.isPresent()) {
            builder.header("Authorization", "Bearer " + read(token.get()));
        }
        HttpRequest request = builder.build();
        HttpResponse<T> answer = client.send(request, body);
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode() + " of " + request.uri());
        }
        return answer.body();
    }

    private static String read(Path file) throws IOException {
        String token = Files.readString(file).strip();
        if (!token.matches("[\\w.~+/-]+=*")) {
            throw new IOException(file + " holds no token");
        }
        return token;
    }
}
