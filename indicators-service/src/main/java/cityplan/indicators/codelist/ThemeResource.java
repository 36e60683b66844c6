package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

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

/// Reads and defines themes.
@Path("/v1/themes")
public class ThemeResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Themes themes;
    private final Definition<ThemeView> definition;

    ThemeResource(Reads reads, Definitions definitions, Themes themes) {
        this.reads = reads;
        this.definitions = definitions;
        this.themes = themes;
        this.definition =
                new Definition<>(
                        CodeTables.THEME,
                        themes,
                        List.of(Referrer.by("indicator", "code", "theme")));
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(themes);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(definition.resource(code));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return definitions.put(definition, code, body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response patch(@RestPath String code, byte[] body) {
        return definitions.patch(definition, code, body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return definitions.delete(definition, code);
    }
}
