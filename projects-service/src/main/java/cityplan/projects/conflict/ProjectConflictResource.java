package cityplan.projects.conflict;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads where sources contradict each other on one project.
@Path("/v1/projects/{code}/conflicts")
public class ProjectConflictResource {

    private final Reads reads;
    private final Conflicts conflicts;

    ProjectConflictResource(Reads reads, Conflicts conflicts) {
        this.reads = reads;
        this.conflicts = conflicts;
    }

    @GET
    @PermitAll
    public Response list(@RestPath String code) {
        return reads.computed(conflicts.of(code));
    }
}
