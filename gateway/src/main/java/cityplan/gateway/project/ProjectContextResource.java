package cityplan.gateway.project;

import cityplan.gateway.view.ViewSchema;
import cityplan.gateway.view.Views;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.Optional;

/// A project explained.
@Path("/v1/projects/{code}/context")
public class ProjectContextResource {

    private static final ViewSchema SCHEMA = ViewSchema.of("ProjectContext");

    private final Views views;
    private final ProjectContexts contexts;

    ProjectContextResource(Views views, ProjectContexts contexts) {
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
                    Optional<String> region = parameters.code("region");
                    return inquiry -> contexts.of(code, region, inquiry);
                });
    }
}
