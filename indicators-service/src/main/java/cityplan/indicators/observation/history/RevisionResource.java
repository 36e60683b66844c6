package cityplan.indicators.observation.history;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads how observations were revised.
@Path("/v1/observations/revisions")
public class RevisionResource {

    private final Reads reads;
    private final Revisions revisions;

    RevisionResource(Reads reads, Revisions revisions) {
        this.reads = reads;
        this.revisions = revisions;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(revisions);
    }
}
