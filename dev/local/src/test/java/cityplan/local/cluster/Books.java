package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What a service holds, against what others wrote to it.
record Books(Instance instance, HttpClient http) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    Books(Instance instance) {
        this(instance, HttpClient.newHttpClient());
    }

    /// What was acknowledged is there; all else is there wholly, or not at all; and the change feed
    /// tells each of what is there, once.
    void balance(Map<Write, Boolean> sent) throws IOException, InterruptedException {
        List<String> told = told();
        for (Map.Entry<Write, Boolean> entry : sent.entrySet()) {
            Write write = entry.getKey();
            List<String> there = new ArrayList<>();
            for (String place : write.places()) {
                if (holds(place)) {
                    there.add(place);
                }
            }
            if (entry.getValue() || !there.isEmpty()) {
                assertThat(there).as("%s", write).isEqualTo(write.places());
            }
            assertThat(told.stream().filter(write.places()::contains))
                    .containsExactlyInAnyOrderElementsOf(tellings(there));
        }
    }

    /// An observation and what its source states are told one by one.
    private static List<String> tellings(List<String> places) {
        return places.stream()
                .flatMap(place -> Collections.nCopies(isObservation(place) ? 2 : 1, place).stream())
                .toList();
    }

    private static boolean isObservation(String place) {
        return place.startsWith("/v1/observations/");
    }

    /// An observation is nothing without a source that states it.
    private boolean holds(String place) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(place);
        assertThat(answer.statusCode()).isIn(200, 404);
        if (answer.statusCode() == 200 && isObservation(place)) {
            assertThat(JSON.readTree(answer.body()).path("statements")).hasSize(1);
        }
        return answer.statusCode() == 200;
    }

    private List<String> told() throws IOException, InterruptedException {
        String feed = instance.service().database().orElseThrow();
        var told = new ArrayList<String>();
        JsonNode page = JSON.readTree(get("/v1/changes/%s?limit=500".formatted(feed)).body());
        while (!page.path("items").isEmpty()) {
            page.path("items").forEach(item -> told.add(item.path("href").asText()));
            page = JSON.readTree(get(page.at("/links/next").asText()).body());
        }
        return told;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(instance.url() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
