package cityplan.projects.investment.estimate;

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

/// Reads and defines what the whole of a project was taken to cost.
@Path("/v1/projects/{code}/estimates")
public class EstimateResource {

    private static final String ONE = "/{kind}/{approved}";

    private final Reads reads;
    private final Definitions definitions;
    private final Projects projects;
    private final Definition<EstimateView> definition;

    EstimateResource(Reads reads, Definitions definitions, Projects projects, Estimates estimates) {
        this.reads = reads;
        this.definitions = definitions;
        this.projects = projects;
        this.definition = new Definition<>(EstimateTable.ESTIMATE, estimates, List.of());
    }

    @GET
    @PermitAll
    public Response list(@RestPath String code) {
        return reads.pageOf(
                Resource.coded("project", code, projects), definition.listing(), "project = ?");
    }

    @GET
    @Path(ONE)
    @PermitAll
    public Response get(@RestPath String code, @RestPath String kind, @RestPath String approved) {
        return reads.one(
                parameters -> definition.resource(parameters, List.of(code, kind, approved)));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(
            @RestPath String code, @RestPath String kind, @RestPath String approved, byte[] body) {
        return definitions.put(definition, List.of(code, kind, approved), body);
    }

    @PATCH
    @Path(ONE)
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response patch(
            @RestPath String code, @RestPath String kind, @RestPath String approved, byte[] body) {
        return definitions.patch(definition, List.of(code, kind, approved), body);
    }

    @DELETE
    @Path(ONE)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(
            @RestPath String code, @RestPath String kind, @RestPath String approved) {
        return definitions.delete(definition, List.of(code, kind, approved));
    }
}
