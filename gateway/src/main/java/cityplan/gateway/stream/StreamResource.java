package cityplan.gateway.stream;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/// Tells what both services record, as it happens.
@Path("/v1/changes/stream")
public class StreamResource {

    private final MergedStreams streams;

    StreamResource(MergedStreams streams) {
        this.streams = streams;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(
            @Context UriInfo uri,
            RoutingContext context,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.open(uri, context, sink, sse);
    }
}
