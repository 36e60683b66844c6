package cityplan.indicators.evaluation;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads how a plan stands as a whole.
@Path("/v1/plans/{plan}/scorecard")
public class ScorecardResource {

    private final Reads reads;
    private final Scorecards scorecards;

    ScorecardResource(Reads reads, Scorecards scorecards) {
        this.reads = reads;
        this.scorecards = scorecards;
    }

    @GET
    @PermitAll
    public Response get(@RestPath String plan) {
        return reads.derived(Scorecard.class, scorecards.of(plan));
    }
}
