package cityplan.gateway.index;

import cityplan.common.query.Parameters;
import cityplan.common.token.AlwaysOpen;
import cityplan.gateway.page.Accepted;
import cityplan.gateway.page.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;

/// The catalog by which others find the API, as RFC 9727 has it.
@AlwaysOpen
@Path(Catalog.PATH)
@NonBlocking
public class CatalogResource {

    private final Document catalog;

    CatalogResource(ObjectMapper json) throws JsonProcessingException {
        byte[] links =
                json.writer()
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsBytes(Catalog.links());
        catalog = new Document(links, Catalog.TYPE).with("Link", Catalog.LINK);
    }

    @GET
    @PermitAll
    public Response catalog(@Context UriInfo uri, @Context HttpHeaders headers) {
        new Parameters(uri.getQueryParameters()).check();
        return Accepted.of(headers, List.of(catalog)).answer(headers);
    }
}
