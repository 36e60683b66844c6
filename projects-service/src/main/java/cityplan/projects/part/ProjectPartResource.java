package cityplan.projects.part;

import cityplan.common.query.Parameters;
import cityplan.projects.project.Projects;
import cityplan.projects.right.Rights;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

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

/// Reads and defines what belongs to a project, known by the project's `code` and a value more. Its
/// path stands at the class that extends this one.
public abstract class ProjectPartResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Projects projects;
    private final Definition<?> definition;

    protected ProjectPartResource(
            Reads reads, Definitions definitions, Projects projects, Definition<?> definition) {
        this.reads = reads;
        this.definitions = definitions;
        this.projects = projects;
        this.definition = definition;
    }

    @GET
    @PermitAll
    public Response list(@RestPath String code) {
        return parts(code);
    }

    @GET
    @Path("/{part}")
    @PermitAll
    public Response get(@RestPath String code, @RestPath String part) {
        return reads.one(parameters -> part(parameters, code, part));
    }

    @PUT
    @Path("/{part}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(@RestPath String code, @RestPath String part, byte[] body) {
        return definitions.put(definition, List.of(code, part), body);
    }

    @PATCH
    @Path("/{part}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response patch(@RestPath String code, @RestPath String part, byte[] body) {
        return definitions.patch(definition, List.of(code, part), body);
    }

    @DELETE
    @Path("/{part}")
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(@RestPath String code, @RestPath String part) {
        return definitions.delete(definition, List.of(code, part));
    }

    /// All that the project has of it.
    protected Response parts(String code) {
        return reads.pageOf(
                Resource.coded("project", code, projects), definition.listing(), "project = ?");
    }

    /// What the path names.
    protected Resource<?> part(Parameters parameters, String code, String part) {
        return definition.resource(parameters, List.of(code, part));
    }
}
