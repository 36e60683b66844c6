package cityplan.gateway.client;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/// Questions to indicators-service.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface IndicatorsClient {

    /// A page of any list, as the service says it.
    @GET
    @Path("/{list}")
    CompletionStage<ObjectNode> page(
            @RestPath String list,
            @RestQuery MultivaluedMap<String, String> query,
            @BeanParam Sender sender);

    /// A page of evaluations, as the service says it in a language.
    @GET
    @Path("/evaluations")
    CompletionStage<ObjectNode> evaluations(
            @RestQuery MultivaluedMap<String, String> query,
            @HeaderParam("Accept-Language") String language,
            @BeanParam Sender sender);

    /// A page of the service's changes, as it says them.
    @GET
    @Path("/changes/indicators")
    CompletionStage<ObjectNode> changes(
            @RestQuery MultivaluedMap<String, String> query, @BeanParam Sender sender);

    /// Whether the chain of the service's audit holds, and goes through a head from before; asked
    /// with the token of the one who wants to know.
    @GET
    @Path("/audit/indicators/verification")
    CompletionStage<ObjectNode> verification(
            @RestQuery @Nullable String head, @BeanParam Sender sender);
}
