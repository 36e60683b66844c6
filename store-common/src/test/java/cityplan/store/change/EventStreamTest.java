package cityplan.store.change;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;

import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class EventStreamTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    @Test
    void who_takes_what_is_told_is_told_more() {
        var stream = to(CompletableFuture.completedFuture(null));

        assertThatCode(stream::beat).doesNotThrowAnyException();
    }

    @Test
    void who_does_not_take_what_is_told_is_told_no_more() {
        var stream = to(new CompletableFuture<>());

        assertThatThrownBy(stream::beat).isInstanceOf(IOException.class);
    }

    @Test
    void who_has_left_is_told_no_more() {
        var stream = to(CompletableFuture.failedFuture(new IOException("closed")));

        assertThatThrownBy(stream::beat).isInstanceOf(IOException.class);
    }

    private static EventStream<String> to(CompletionStage<?> taken) {
        var sink =
                new SseEventSink() {
                    @Override
                    public boolean isClosed() {
                        return false;
                    }

                    @Override
                    public CompletionStage<?> send(OutboundSseEvent event) {
                        return taken;
                    }

                    @Override
                    public void close() {}
                };
        return new EventStream<>(sink, new SseImpl(), new ObjectMapper(), PATIENCE);
    }
}
