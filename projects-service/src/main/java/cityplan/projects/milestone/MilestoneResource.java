package cityplan.projects.milestone;

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

/// Reads and defines the milestones of a project.
@Path("/v1/projects/{project}/milestones")
public class MilestoneResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Projects projects;
    private final Definition<MilestoneView> definition;

    MilestoneResource(
            Reads reads, Definitions definitions, Projects projects, Milestones milestones) {
        this.reads = reads;
        this.definitions = definitions;
        this.projects = projects;
        this.definition = new Definition<>(MilestoneTable.MILESTONE, milestones, List.of());
    }

    @GET
    @PermitAll
    public Response list(@RestPath String project) {
        return reads.pageOf(
                Resource.coded("project", project, projects), definition.listing(), "project = ?");
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String project, @RestPath String code) {
        return reads.one(parameters -> definition.resource(parameters, List.of(project, code)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(@RestPath String project, @RestPath String code, byte[] body) {
        return definitions.put(definition, List.of(project, code), body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response patch(@RestPath String project, @RestPath String code, byte[] body) {
        return definitions.patch(definition, List.of(project, code), body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(@RestPath String project, @RestPath String code) {
        return definitions.delete(definition, List.of(project, code));
    }
}
