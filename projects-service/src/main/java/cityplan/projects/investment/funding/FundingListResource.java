package cityplan.projects.investment.funding;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads where the money of all projects comes from.
@Path("/v1/funding")
public class FundingListResource {

    private final Reads reads;
    private final Fundings fundings;

    FundingListResource(Reads reads, Fundings fundings) {
        this.reads = reads;
        this.fundings = fundings;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(fundings);
    }
}
