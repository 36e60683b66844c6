package cityplan.indicators.plan;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;

/// Reads and defines plans.
@Path("/v1/plans")
public class PlanResource {

    private static final String TARGETS =
            """
            SELECT t.id
              FROM target t
             WHERE t.plan = :code
               AND EXISTS (SELECT FROM target_statement_vintage w
                            WHERE w.target = t.id AND upper_inf(w.recorded))
            """;

    private final Reads reads;
    private final Definitions definitions;
    private final Plans plans;
    private final Definition<PlanView> definition;

    PlanResource(Reads reads, Definitions definitions, Plans plans) {
        this.reads = reads;
        this.definitions = definitions;
        this.plans = plans;
        this.definition =
                new Definition<>(PlanTable.PLAN, plans, List.of(new Referrer("target", TARGETS)));
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(plans);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(definition.resource(code));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return definitions.put(definition, code, body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response patch(@RestPath String code, byte[] body) {
        return definitions.patch(definition, code, body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return definitions.delete(definition, code);
    }
}
