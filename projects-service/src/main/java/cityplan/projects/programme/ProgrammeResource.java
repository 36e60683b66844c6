package cityplan.projects.programme;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads programmes.
@Path("/v1/programmes")
public class ProgrammeResource {

    private final Reads reads;
    private final Programmes programmes;

    ProgrammeResource(Reads reads, Programmes programmes) {
        this.reads = reads;
        this.programmes = programmes;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(programmes);
    }
}
