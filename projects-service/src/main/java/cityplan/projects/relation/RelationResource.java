package cityplan.projects.relation;

import cityplan.projects.project.Projects;
import cityplan.projects.right.Rights;
import cityplan.store.listing.Reads;
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

/// Reads and defines what a project is to others.
@Path("/v1/projects/{code}/relations")
public class RelationResource {

    private static final String ONE = "/{relation}/{other}";

    private final Reads reads;
    private final Definitions definitions;
    private final Definition<?> definition;
    private final Projects projects;

    RelationResource(Reads reads, Definitions definitions, Relations relations, Projects projects) {
        this.reads = reads;
        this.definitions = definitions;
        this.definition = new Definition<>(RelationTable.RELATION, relations, List.of());
        this.projects = projects;
    }

    @GET
    @PermitAll
    public Response list(@RestPath String code) {
        return reads.pageOf(projects.named(code), definition.listing(), "project = ?");
    }

    @GET
    @Path(ONE)
    @PermitAll
    public Response get(@RestPath String code, @RestPath String relation, @RestPath String other) {
        return reads.one(
                parameters -> definition.resource(parameters, List.of(code, relation, other)));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(
            @RestPath String code, @RestPath String relation, @RestPath String other, byte[] body) {
        return definitions.put(definition, List.of(code, relation, other), body);
    }

    @PATCH
    @Path(ONE)
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response patch(
            @RestPath String code, @RestPath String relation, @RestPath String other, byte[] body) {
        return definitions.patch(definition, List.of(code, relation, other), body);
    }

    @DELETE
    @Path(ONE)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(
            @RestPath String code, @RestPath String relation, @RestPath String other) {
        return definitions.delete(definition, List.of(code, relation, other));
    }
}
