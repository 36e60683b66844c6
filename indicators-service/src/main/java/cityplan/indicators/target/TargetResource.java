package cityplan.indicators.target;

import cityplan.store.listing.Conditions;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads targets. A target is found by its own id and by that of any of its statements.
@Path("/v1/targets")
public class TargetResource {

    private static final String BY_ANY_ID =
            """
            id IN (SELECT w.target FROM target_statement_vintage w
                    WHERE ? IN (w.id, w.target) AND held(w.recorded, :asOf))\
            """;

    private final Reads reads;
    private final Targets targets;

    TargetResource(Reads reads, Targets targets) {
        this.reads = reads;
        this.targets = targets;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(targets);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath String id) {
        var conditions = new Conditions().when(BY_ANY_ID, id);
        return reads.one(new Resource<>("target", id, targets, conditions));
    }
}
