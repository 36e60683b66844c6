package cityplan.indicators.evaluation;

import cityplan.indicators.evaluation.view.EvaluationView;
import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads the evaluation of one target, found by its own id or by that of any of its statements.
@Path("/v1/targets/{id}/evaluation")
public class TargetEvaluationResource {

    private final Reads reads;
    private final Evaluations evaluations;

    TargetEvaluationResource(Reads reads, Evaluations evaluations) {
        this.reads = reads;
        this.evaluations = evaluations;
    }

    @GET
    @PermitAll
    public Response get(@RestPath String id) {
        return reads.derived(EvaluationView.class, evaluations.of(id));
    }
}
