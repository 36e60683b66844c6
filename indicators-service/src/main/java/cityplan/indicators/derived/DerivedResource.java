package cityplan.indicators.derived;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Derives values from observations.
@Path("/v1/derived")
public class DerivedResource {

    private final Reads reads;
    private final DerivedValues values;

    DerivedResource(Reads reads, DerivedValues values) {
        this.reads = reads;
        this.values = values;
    }

    @GET
    @PermitAll
    public Response get() {
        return reads.derived(Derived.class, values::asked);
    }
}
