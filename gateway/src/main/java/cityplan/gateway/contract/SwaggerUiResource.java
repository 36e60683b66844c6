package cityplan.gateway.contract;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.token.AlwaysOpen;
import cityplan.gateway.page.PageRequest;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestPath;

/// A page on which the contract can be read and tried.
@AlwaysOpen
@Path("/swagger-ui")
@NonBlocking
public class SwaggerUiResource {

    private final SwaggerUi swaggerUi;

    SwaggerUiResource(SwaggerUi swaggerUi) {
        this.swaggerUi = swaggerUi;
    }

    @GET
    @PermitAll
    public Response index(@Context UriInfo uri, @Context HttpHeaders headers) {
        return PageRequest.of(uri, headers).answer(swaggerUi.pages());
    }

    @GET
    @Path("/{file}")
    @PermitAll
    public Response file(@RestPath String file, @Context HttpHeaders headers) {
        return swaggerUi
                .file(file)
                .orElseThrow(() -> new ProblemException(new Problem.UnknownPath()))
                .answer(headers);
    }
}
