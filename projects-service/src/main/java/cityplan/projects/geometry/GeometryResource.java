package cityplan.projects.geometry;

import cityplan.projects.right.Rights;
import cityplan.store.listing.Reads;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;

/// Reads and defines where a project lies.
@Path("/v1/projects/{code}/geometry")
public class GeometryResource {

    private final Reads reads;
    private final RecordedGeometries recorded;

    GeometryResource(Reads reads, RecordedGeometries recorded) {
        this.reads = reads;
        this.recorded = recorded;
    }

    @GET
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(parameters -> recorded.definition().resource(parameters, List.of(code)));
    }

    @PUT
    @Consumes("application/geo+json")
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return recorded.put(code, body);
    }

    @DELETE
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return recorded.withdraw(code);
    }
}
