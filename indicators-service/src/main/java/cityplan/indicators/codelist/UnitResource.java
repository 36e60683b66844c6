package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads units of measure.
@Path("/v1/units")
public class UnitResource {

    private final Reads reads;
    private final Units units;

    UnitResource(Reads reads, Units units) {
        this.reads = reads;
        this.units = units;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(units);
    }
}
