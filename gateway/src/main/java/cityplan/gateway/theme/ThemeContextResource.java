package cityplan.gateway.theme;

import cityplan.gateway.view.ViewSchema;
import cityplan.gateway.view.Views;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.Optional;

/// A theme explained, in one region.
@Path("/v1/themes/{code}/context")
public class ThemeContextResource {

    private static final ViewSchema SCHEMA = ViewSchema.of("ThemeContext");

    private final Views views;
    private final ThemeContexts contexts;

    ThemeContextResource(Views views, ThemeContexts contexts) {
        this.views = views;
        this.contexts = contexts;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response get(@RestPath String code) {
        return views.answer(
                SCHEMA,
                parameters -> {
                    parameters.path("code", code);
                    Views.require("region", parameters);
                    Optional<String> region = parameters.code("region");
                    return inquiry -> contexts.of(code, region.orElseThrow(), inquiry);
                });
    }
}
