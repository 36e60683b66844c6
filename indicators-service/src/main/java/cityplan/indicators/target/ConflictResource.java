package cityplan.indicators.target;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads which targets of a plan go against each other.
@Path("/v1/target-conflicts")
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
        return reads.computed(conflicts);
    }
}
