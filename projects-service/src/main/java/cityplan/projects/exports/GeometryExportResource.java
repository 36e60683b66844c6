package cityplan.projects.exports;

import cityplan.projects.geometry.Geometries;
import cityplan.projects.geometry.GeometryTable;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports where projects lie.
@Path("/v1/exports/project-geometries")
@RunOnVirtualThread
public class GeometryExportResource {

    private final Exports exports;
    private final Geometries geometries;
    private final GeometryTable table;

    GeometryExportResource(Exports exports, Geometries geometries, GeometryTable table) {
        this.exports = exports;
        this.geometries = geometries;
        this.table = table;
    }

    @GET
    @PermitAll
    public Response geometries() {
        return exports.of(geometries, table.table().file());
    }
}
