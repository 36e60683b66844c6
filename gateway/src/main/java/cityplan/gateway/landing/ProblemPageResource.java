package cityplan.gateway.landing;

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

/// Where the `type` of a problem leads: what it means and what to do about it.
@AlwaysOpen
@Path("/problems")
@NonBlocking
public class ProblemPageResource {

    private final ProblemPages pages;

    ProblemPageResource(ProblemPages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return PageRequest.of(uri, headers).answer(pages.list());
    }

    @GET
    @Path("/{type}")
    @PermitAll
    public Response page(
            @RestPath String type, @Context UriInfo uri, @Context HttpHeaders headers) {
        var page = pages.of(type).orElseThrow(() -> unknown(type));
        return PageRequest.of(uri, headers).answer(page);
    }

    private static ProblemException unknown(String type) {
        return new ProblemException(new Problem.NotFound("problem", type));
    }
}
