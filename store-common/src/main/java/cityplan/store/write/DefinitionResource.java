package cityplan.store.write;

import cityplan.store.listing.Reads;

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

/// Reads and defines a noun, code by code. Its path stands at the class that extends this one; who
/// may define is said by the right of its table, and holds one of the roles `suite.editors`.
public abstract class DefinitionResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Definition<?> definition;

    protected DefinitionResource(Reads reads, Definitions definitions, Definition<?> definition) {
        this.reads = reads;
        this.definitions = definitions;
        this.definition = definition;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(definition.listing());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(parameters -> definition.resource(parameters, List.of(code)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("${suite.editors}")
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return definitions.put(definition, List.of(code), body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed("${suite.editors}")
    @RunOnVirtualThread
    public Response patch(@RestPath String code, byte[] body) {
        return definitions.patch(definition, List.of(code), body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("${suite.editors}")
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return definitions.delete(definition, List.of(code));
    }
}
