package cityplan.projects.milestone;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the milestones of all projects.
@Path("/v1/milestones")
public class MilestoneListResource {

    private final Reads reads;
    private final Milestones milestones;

    MilestoneListResource(Reads reads, Milestones milestones) {
        this.reads = reads;
        this.milestones = milestones;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(milestones);
    }
}
