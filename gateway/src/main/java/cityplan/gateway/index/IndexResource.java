package cityplan.gateway.index;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;
import cityplan.gateway.page.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// Lists what can be asked for.
@Path("/v1")
@NonBlocking
public class IndexResource {

    private final Document index;

    IndexResource(ObjectMapper json) throws JsonProcessingException {
        index =
                new Document(json.writeValueAsBytes(Index.ofContract()), MediaType.APPLICATION_JSON)
                        .with("Link", Catalog.LINK);
    }

    @GET
    @PermitAll
    public Response index(@Context UriInfo uri, @Context HttpHeaders headers) {
        new Parameters(uri.getQueryParameters()).check();
        Format.requireJson(headers);
        return index.answer(headers);
    }
}
