package cityplan.projects.investment.line;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the investment lines of all projects.
@Path("/v1/investment-lines")
public class InvestmentLineListResource {

    private final Reads reads;
    private final InvestmentLines lines;

    InvestmentLineListResource(Reads reads, InvestmentLines lines) {
        this.reads = reads;
        this.lines = lines;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(lines);
    }
}
