package cityplan.projects.conflict;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads where sources contradict each other on projects.
@Path("/v1/project-conflicts")
public class ConflictResource {

    private final Reads reads;
    private final Conflicts conflicts;

    ConflictResource(Reads reads, Conflicts conflicts) {
        this.reads = reads;
        this.conflicts = conflicts;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.computed(conflicts.ofAll());
    }
}
