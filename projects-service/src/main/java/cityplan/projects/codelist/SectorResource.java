package cityplan.projects.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads sectors.
@Path("/v1/sectors")
public class SectorResource {

    private final Reads reads;
    private final Sectors sectors;

    SectorResource(Reads reads, Sectors sectors) {
        this.reads = reads;
        this.sectors = sectors;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(sectors);
    }
}
