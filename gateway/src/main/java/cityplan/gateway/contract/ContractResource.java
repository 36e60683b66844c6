package cityplan.gateway.contract;

import cityplan.common.query.Parameters;
import cityplan.common.token.AlwaysOpen;
import cityplan.gateway.page.Accepted;
import cityplan.gateway.page.Document;
import cityplan.gateway.page.Resources;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;

/// The public contract in YAML and JSON.
@AlwaysOpen
@Path("/")
@NonBlocking
public class ContractResource {

    private final Document yaml = document("openapi.yaml", "application/yaml");
    private final Document json = document("openapi.json", "application/json");

    @GET
    @Path("/openapi.yaml")
    @PermitAll
    public Response yaml(@Context HttpHeaders headers) {
        return yaml.answer(headers);
    }

    @GET
    @Path("/openapi.json")
    @PermitAll
    public Response json(@Context HttpHeaders headers) {
        return json.answer(headers);
    }

    /// The format that `format=` names, else the one that `Accept` prefers.
    @GET
    @Path("/openapi")
    @PermitAll
    public Response either(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new Parameters(uri.getQueryParameters());
        var format = parameters.choice("format", List.of("yaml", "json"));
        parameters.check();
        return format.map(name -> name.equals("json") ? json : yaml)
                .orElseGet(() -> Accepted.of(headers, List.of(yaml, json)))
                .answer(headers);
    }

    private static Document document(String file, String type) {
        return new Document(Resources.bytes("/contract/" + file), type)
                .with(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
