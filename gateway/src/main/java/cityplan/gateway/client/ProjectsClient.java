package cityplan.gateway.client;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/// Questions to projects-service.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public interface ProjectsClient {

    /// A page of any list, or an answer to a question, as the service says it.
    @GET
    @Path("/{list}")
    CompletionStage<ObjectNode> page(
            @RestPath String list,
            @RestQuery MultivaluedMap<String, String> query,
            @BeanParam Sender sender);

    /// The stages of a project, as the service says them.
    @GET
    @Path("/projects/{code}/stages")
    CompletionStage<ObjectNode> stages(
            @RestPath String code,
            @RestQuery MultivaluedMap<String, String> query,
            @BeanParam Sender sender);

    /// A page of the service's changes, as it says them.
    @GET
    @Path("/changes/projects")
    CompletionStage<ObjectNode> changes(
            @RestQuery MultivaluedMap<String, String> query, @BeanParam Sender sender);

    /// Whether the chain of the service's audit holds, and goes through a head from before; asked
    /// with the token of the one who wants to know.
    @GET
    @Path("/audit/projects/verification")
    CompletionStage<ObjectNode> verification(
            @RestQuery @Nullable String head, @BeanParam Sender sender);
}
