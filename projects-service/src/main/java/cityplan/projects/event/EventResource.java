package cityplan.projects.event;

import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.Map;

/// Reads what sources state of all projects.
@Path("/v1/project-events")
public class EventResource {

    private final Reads reads;
    private final Events events;

    EventResource(Reads reads, Events events) {
        this.reads = reads;
        this.events = events;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(events);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath String id) {
        return reads.one(Resource.keyed("project-event", Map.of("id", id), events));
    }
}
