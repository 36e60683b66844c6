package cityplan.projects.geometry;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads where all projects lie.
@Path("/v1/project-geometries")
public class GeometryListResource {

    private final Reads reads;
    private final Geometries geometries;

    GeometryListResource(Reads reads, Geometries geometries) {
        this.reads = reads;
        this.geometries = geometries;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(geometries);
    }
}
