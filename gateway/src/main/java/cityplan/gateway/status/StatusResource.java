package cityplan.gateway.status;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.concurrent.CompletionStage;

/// Says how the services are.
@Path("/v1/status")
@NonBlocking
public class StatusResource {

    private final Lookout lookout;

    StatusResource(Lookout lookout) {
        this.lookout = lookout;
    }

    @GET
    @PermitAll
    public CompletionStage<Response> status(@Context UriInfo uri, @Context HttpHeaders headers) {
        new Parameters(uri.getQueryParameters()).check();
        Format.requireJson(headers);
        return lookout.look().toCompletionStage().thenApply(StatusResource::answer);
    }

    private static Response answer(Status status) {
        return Response.ok(status, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
