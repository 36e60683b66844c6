package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads sources.
@Path("/v1/sources")
public class SourceResource {

    private final Reads reads;
    private final Sources sources;

    SourceResource(Reads reads, Sources sources) {
        this.reads = reads;
        this.sources = sources;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(sources);
    }
}
