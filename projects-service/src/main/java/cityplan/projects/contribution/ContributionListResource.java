package cityplan.projects.contribution;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads what all projects contribute to indicators.
@Path("/v1/contributions")
public class ContributionListResource {

    private final Reads reads;
    private final Contributions contributions;

    ContributionListResource(Reads reads, Contributions contributions) {
        this.reads = reads;
        this.contributions = contributions;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(contributions);
    }
}
