package cityplan.local.load;

import cityplan.local.load.ImportAnswer.Refused;
import cityplan.local.process.Deadline;
import cityplan.local.process.Refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The public door of a running suite, as the loader uses it.
public final class Gateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(10);
    private static final Duration IMPORT = Duration.ofHours(1);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "running");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String url;

    public Gateway(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    /// Whether a service has nothing yet.
    public boolean empty(Bundle.Taker taker) {
        HttpResponse<String> answer = send(to("/v1/%s?limit=1".formatted(taker.path())).build());
        if (answer.statusCode() != 200) {
            throw new Refusal("%s answered %d.".formatted(answer.uri(), answer.statusCode()));
        }
        return json(answer).path("items").isEmpty();
    }

    /// The regions held that lie in no other.
    List<String> roots() {
        var roots = new ArrayList<String>();
        String next = "/v1/regions?limit=500&fields=code,parent";
        while (!next.isEmpty()) {
            JsonNode page = json(send(to(next).build()));
            for (JsonNode region : page.path("items")) {
                if (!region.has("parent")) {
                    roots.add(region.path("code").asText());
                }
            }
            next = page.path("links").path("next").asText();
        }
        return roots;
    }

    ImportAnswer send(Bundle bundle, LoadOptions options, String token) throws IOException {
        Multipart multipart = Multipart.of(bundle.files());
        HttpResponse<String> answer =
                send(
                        to("/v1/imports/" + bundle.taker().path() + options.query())
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", multipart.contentType())
                                .header("Accept", "application/json, application/problem+json")
                                .POST(multipart.body())
                                .build());
        if (answer.statusCode() == 200) {
            return JSON.treeToValue(json(answer), ImportAnswer.Taken.class);
        }
        if (answer.statusCode() == 202) {
            String path = answer.headers().firstValue("Location").orElseThrow();
            return decided(path, ended(path, token), options, token);
        }
        Refused refused = JSON.treeToValue(json(answer), Refused.class);
        return refused.title() == null
                ? new Refused("HTTP %d".formatted(answer.statusCode()), null, null)
                : refused;
    }

    /// Waits for an import that is carried out later.
    private JsonNode ended(String path, String token) {
        HttpRequest request = to(path).header("Authorization", "Bearer " + token).build();
        Deadline deadline = Deadline.in(IMPORT);
        JsonNode job = json(send(request));
        while (UNDER_WAY.contains(job.path("status").asText())) {
            if (!deadline.pause()) {
                throw new Refusal("%s has not ended: ask for it later.".formatted(path));
            }
            job = json(send(request));
        }
        return job;
    }

    /// Has a second person approve what waits for that, if there is one.
    private ImportAnswer decided(String path, JsonNode job, LoadOptions options, String token)
            throws IOException {
        if (!job.path("status").asText().equals("submitted")) {
            return answer(job);
        }
        if (options.approver().isEmpty()) {
            JsonNode report = job.path("report");
            return new ImportAnswer.Submitted(
                    path, report.path("corrections").asLong(), report.path("approvals").asLong());
        }
        HttpResponse<String> approval =
                send(
                        to(path + "/approval")
                                .header("Authorization", "Bearer " + options.approver().get())
                                .POST(BodyPublishers.noBody())
                                .build());
        return approval.statusCode() == 200
                ? answer(ended(path, token))
                : JSON.treeToValue(json(approval), Refused.class);
    }

    private static ImportAnswer answer(JsonNode job) throws IOException {
        return job.has("report")
                ? JSON.treeToValue(job.get("report"), ImportAnswer.Taken.class)
                : JSON.treeToValue(job.path("problem"), Refused.class);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new Refusal(
                    "%s does not answer: start the suite with ./suite up.".formatted(url),
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while %s was asked.".formatted(url), interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new Refusal(
                    "%s answered %d without JSON: is this the gateway of a suite?"
                            .formatted(answer.uri(), answer.statusCode()),
                    unreadable);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
