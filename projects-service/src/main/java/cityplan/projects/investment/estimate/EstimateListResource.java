package cityplan.projects.investment.estimate;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the estimates of all projects.
@Path("/v1/estimates")
public class EstimateListResource {

    private final Reads reads;
    private final Estimates estimates;

    EstimateListResource(Reads reads, Estimates estimates) {
        this.reads = reads;
        this.estimates = estimates;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(estimates);
    }
}
