package cityplan.projects.portfolio;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Counts projects by sector and stage.
@Path("/v1/portfolio")
public class PortfolioResource {

    private final Reads reads;
    private final Portfolio portfolio;

    PortfolioResource(Reads reads, Portfolio portfolio) {
        this.reads = reads;
        this.portfolio = portfolio;
    }

    @GET
    @PermitAll
    public Response get() {
        return reads.answer(PortfolioView.class, portfolio::asked);
    }
}
