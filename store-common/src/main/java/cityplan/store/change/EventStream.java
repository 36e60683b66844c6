package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Tells changes as Server-Sent Events, each when the one before has been taken. Who takes too long
/// for one is cut off: nothing is queued for anybody.
final class EventStream<V> implements Follower.Listener<V> {

    /// After which a client that lost the stream asks for it again.
    private static final long RETRY_MILLIS = 3_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private final Duration patience;

    EventStream(SseEventSink sink, Sse sse, ObjectMapper json, Duration patience) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
        this.patience = patience;
    }

    /// Tells where the stream begins, so that even a client that hears nothing else can resume.
    /// What is told next waits for it; it must come before the request is left, which would begin
    /// the answer a second time.
    void open(Place from) {
        if (!sink.isClosed()) {
            sink.send(
                    sse.newEventBuilder()
                            .id(from.encode())
                            .reconnectDelay(RETRY_MILLIS)
                            .comment("following")
                            .build());
        }
    }

    @Override
    public void tell(Entry<V> entry) throws IOException, InterruptedException {
        send(
                sse.newEventBuilder()
                        .id(entry.place().encode())
                        .name(entry.place().resource())
                        .data(String.class, json.writeValueAsString(entry.view()))
                        .build());
    }

    @Override
    public void beat() throws IOException, InterruptedException {
        send(sse.newEventBuilder().comment("nothing new").build());
    }

    private void send(OutboundSseEvent event) throws IOException, InterruptedException {
        try {
            sink.send(event).toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | IllegalStateException notTaken) {
            throw new IOException("A follower has left or does not listen", notTaken);
        }
    }
}
