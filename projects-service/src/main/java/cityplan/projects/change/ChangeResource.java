package cityplan.projects.change;

import cityplan.store.change.ChangeStream;
import cityplan.store.change.ChangeStreams;
import cityplan.store.change.Changes;
import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/// Reads what was recorded, in the order of recording.
@Path("/v1/changes/projects")
public class ChangeResource {

    private final Reads reads;
    private final Changes changes;
    private final ProjectFeed feed;
    private final ChangeStream<ChangeView> stream;

    ChangeResource(Reads reads, Changes changes, ChangeStreams streams, ProjectFeed feed) {
        this.reads = reads;
        this.changes = changes;
        this.feed = feed;
        this.stream = streams.of(feed);
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.endless(changes.of(feed));
    }

    @GET
    @Path("/stream")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        stream.open(sink, sse);
    }
}
