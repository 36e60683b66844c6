package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads regions.
@Path("/v1/regions")
public class RegionResource {

    private final Reads reads;
    private final Regions regions;

    RegionResource(Reads reads, Regions regions) {
        this.reads = reads;
        this.regions = regions;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(regions);
    }
}
