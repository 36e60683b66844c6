package cityplan.indicators.evaluation;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the evaluations of many targets.
@Path("/v1/evaluations")
public class EvaluationResource {

    private final Reads reads;
    private final Evaluations evaluations;

    EvaluationResource(Reads reads, Evaluations evaluations) {
        this.reads = reads;
        this.evaluations = evaluations;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.computed(evaluations);
    }
}
