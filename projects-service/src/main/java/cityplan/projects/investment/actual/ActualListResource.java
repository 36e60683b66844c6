package cityplan.projects.investment.actual;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads what was spent on all projects, month by month.
@Path("/v1/investment-actuals")
public class ActualListResource {

    private final Reads reads;
    private final Actuals actuals;

    ActualListResource(Reads reads, Actuals actuals) {
        this.reads = reads;
        this.actuals = actuals;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(actuals);
    }
}
