package cityplan.indicators.target.statement;

import cityplan.indicators.right.Rights;
import cityplan.store.listing.Reads;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads and records what sources say of targets. A target itself is never written: it holds while
/// a statement makes it.
@Path("/v1/target-statements")
public class StatementResource {

    private final Reads reads;
    private final RecordedStatements recorded;

    StatementResource(Reads reads, RecordedStatements recorded) {
        this.reads = reads;
        this.recorded = recorded;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(Statements::asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PLAN_ADMIN)
    @RunOnVirtualThread
    public Response record(byte[] body) {
        return recorded.all(body);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public Response get(@RestPath String id) {
        return reads.one(Statements.named(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PLAN_ADMIN)
    @RunOnVirtualThread
    public Response put(@RestPath String id, byte[] body) {
        return recorded.put(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Rights.PLAN_ADMIN)
    @RunOnVirtualThread
    public Response delete(@RestPath String id) {
        return recorded.withdraw(id);
    }
}
