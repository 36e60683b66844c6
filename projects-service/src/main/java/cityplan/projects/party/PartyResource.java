package cityplan.projects.party;

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

/// Reads and defines the parties of a project.
@Path("/v1/projects/{code}/parties")
public class PartyResource {

    private static final String ONE = "/{role}/{name}";

    private final Reads reads;
    private final Definitions definitions;
    private final Definition<?> definition;
    private final Projects projects;

    PartyResource(Reads reads, Definitions definitions, Parties parties, Projects projects) {
        this.reads = reads;
        this.definitions = definitions;
        this.definition = new Definition<>(PartyTable.PARTY, parties, List.of());
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
    public Response get(@RestPath String code, @RestPath String role, @RestPath String name) {
        return reads.one(parameters -> definition.resource(parameters, List.of(code, role, name)));
    }

    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(
            @RestPath String code, @RestPath String role, @RestPath String name, byte[] body) {
        return definitions.put(definition, List.of(code, role, name), body);
    }

    @PATCH
    @Path(ONE)
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response patch(
            @RestPath String code, @RestPath String role, @RestPath String name, byte[] body) {
        return definitions.patch(definition, List.of(code, role, name), body);
    }

    @DELETE
    @Path(ONE)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response delete(@RestPath String code, @RestPath String role, @RestPath String name) {
        return definitions.delete(definition, List.of(code, role, name));
    }
}
