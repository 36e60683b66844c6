package cityplan.projects.relation;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads what all projects are to each other.
@Path("/v1/project-relations")
public class RelationListResource {

    private final Reads reads;
    private final Relations relations;

    RelationListResource(Reads reads, Relations relations) {
        this.reads = reads;
        this.relations = relations;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(relations);
    }
}
