package cityplan.gateway.search;

import cityplan.common.answer.Format;
import cityplan.gateway.answer.CompositeAnswer;
import cityplan.gateway.client.Sender;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.time.Clock;

/// Finds indicators, projects, programmes, regions and sources by their words.
@Path("/v1/search")
public class SearchResource {

    private final SearchService searches;
    private final Clock clock;

    SearchResource(SearchService searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response find(
            @Context UriInfo uri, @Context HttpHeaders headers, RoutingContext context) {
        Format.requireJson(headers);
        SearchQuery query = SearchQuery.of(uri.getQueryParameters(), clock);
        Search found = searches.of(query, Sender.of(context));
        return CompositeAnswer.of(found, query, headers);
    }
}
