package cityplan.projects.exports;

import cityplan.projects.codelist.CodeTables;
import cityplan.projects.codelist.ProjectKinds;
import cityplan.projects.codelist.Sectors;
import cityplan.projects.programme.ProgrammeTable;
import cityplan.projects.programme.Programmes;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what projects are grouped by: sectors, kinds and programmes.
@Path("/v1/exports")
@RunOnVirtualThread
public class CodeListExportResource {

    private final Exports exports;
    private final Sectors sectors;
    private final ProjectKinds kinds;
    private final Programmes programmes;

    CodeListExportResource(
            Exports exports, Sectors sectors, ProjectKinds kinds, Programmes programmes) {
        this.exports = exports;
        this.sectors = sectors;
        this.kinds = kinds;
        this.programmes = programmes;
    }

    @GET
    @Path("/sectors")
    @PermitAll
    public Response sectors() {
        return exports.of(sectors, CodeTables.SECTOR.file());
    }

    @GET
    @Path("/project-kinds")
    @PermitAll
    public Response projectKinds() {
        return exports.of(kinds, CodeTables.PROJECT_KIND.file());
    }

    @GET
    @Path("/programmes")
    @PermitAll
    public Response programmes() {
        return exports.of(programmes, ProgrammeTable.PROGRAMME.file());
    }
}
