package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import cityplan.gateway.StandIns;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// A gateway that was told to stop takes no more streams, so this one is of no use to other tests.
@QuarkusTest
@QuarkusTestResource(StandIns.class)
@TestProfile(StoppingTest.Alone.class)
class StoppingTest {

    @TestHTTPResource("/v1/changes/indicators/stream")
    URI stream;

    @Inject Event<ShutdownDelayInitiatedEvent> stopping;

    /// An application of its own.
    public static final class Alone implements QuarkusTestProfile {}

    @Test
    void streams_end_before_the_gateway_stops() throws Exception {
        INDICATORS.answers(request -> request.response().setChunked(true).write("id: 1\n\n"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(stream).build(), BodyHandlers.ofInputStream());

            stopping.fire(new ShutdownDelayInitiatedEvent());

            assertThat(new String(answer.body().readAllBytes(), UTF_8)).isEqualTo("id: 1\n\n");
        }
    }
}
