package cityplan.gateway.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/// Questions to projects-service.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface ProjectsClient {

    @GET
    @Path("/portfolio")
    CompletionStage<Portfolio> portfolio(
            @RestQuery MultivaluedMap<String, String> query,
            @HeaderParam("traceparent") @Nullable String trace,
            @HeaderParam("X-Request-Id") String requestId);
}
