package cityplan.indicators.plan;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads plans.
@Path("/v1/plans")
public class PlanResource {

    private final Reads reads;
    private final Plans plans;

    PlanResource(Reads reads, Plans plans) {
        this.reads = reads;
        this.plans = plans;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(plans);
    }
}
