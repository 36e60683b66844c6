package cityplan.projects.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads kinds of project.
@Path("/v1/project-kinds")
public class ProjectKindResource {

    private final Reads reads;
    private final ProjectKinds kinds;

    ProjectKindResource(Reads reads, ProjectKinds kinds) {
        this.reads = reads;
        this.kinds = kinds;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(kinds);
    }
}
