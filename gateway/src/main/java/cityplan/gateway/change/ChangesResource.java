package cityplan.gateway.change;

import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.query.Parameters;
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

/// Reads what both services recorded.
@Path("/v1/changes")
public class ChangesResource {

    private final Changes changes;
    private final Clock clock;

    ChangesResource(Changes changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response list(
            @Context UriInfo uri, @Context HttpHeaders headers, RoutingContext context) {
        Format.requireJson(headers);
        var parameters = new Parameters(uri.getQueryParameters());
        ChangesQuery query = ChangesQuery.page(parameters, clock);
        var asked = new QueryString("/v1/changes", parameters.except("after", "since", "at"));
        return CompositeAnswer.of(changes.page(query, asked, Sender.of(context)), query, headers);
    }
}
