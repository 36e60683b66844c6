package cityplan.gateway.stream;

import cityplan.gateway.change.Changes.Start;
import cityplan.gateway.change.Entry;
import cityplan.gateway.change.Places;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Context;
import io.vertx.core.http.HttpConnection;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import java.util.List;
import java.util.Map;

/// Tells one client as Server-Sent Events.
final class Outlet {

    /// After which a client that lost the stream asks for it again.
    private static final long RETRY_MILLIS = 3_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private final Context context;
    private final HttpConnection connection;

    Outlet(
            SseEventSink sink,
            Sse sse,
            ObjectMapper json,
            Context context,
            HttpConnection connection) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
        this.context = context;
        this.connection = connection;
    }

    /// Tells where the stream begins, so that even a client that hears nothing else can resume. It
    /// must come before the request is left, which would begin the answer a second time.
    void begin(Start start) {
        send(
                sse.newEventBuilder()
                        .id(start.from().encode())
                        .reconnectDelay(RETRY_MILLIS)
                        .comment("following")
                        .build());
        if (!start.unreachable().isEmpty()) {
            unreachable(start.unreachable());
        }
    }

    void beat() {
        send(sse.newEventBuilder().comment("nothing new").build());
    }

    /// Names the services that do not answer; none, when the last one is back.
    void unreachable(List<Part> silent) {
        send(
                sse.newEventBuilder()
                        .name("unreachable")
                        .data(String.class, text(Map.of("unreachable", silent)))
                        .build());
    }

    /// Tells an entry; `taken` is run when the client has taken it.
    void tell(Entry entry, Places after, Runnable taken) {
        OutboundSseEvent event =
                sse.newEventBuilder()
                        .id(after.encode())
                        .name(entry.resource())
                        .data(String.class, text(entry.told(after)))
                        .build();
        if (!sink.isClosed()) {
            sink.send(event)
                    .whenComplete((_, failure) -> {
                        if (failure == null) {
                            context.runOnContext(_ -> taken.run());
                        } else {
                            cut();
                        }
                    });
        }
    }

    /// Ends it as if there were nothing more to say.
    void end() {
        sink.close();
    }

    void cut() {
        connection.close();
    }

    private void send(OutboundSseEvent event) {
        if (!sink.isClosed()) {
            sink.send(event);
        }
    }

    private String text(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
