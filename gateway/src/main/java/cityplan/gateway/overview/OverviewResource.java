package cityplan.gateway.overview;

import cityplan.common.answer.Format;
import cityplan.common.http.ProblemAnswer;
import cityplan.gateway.answer.CompositeAnswer;

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

/// A year of a region at a glance.
@Path("/v1/overview")
public class OverviewResource {

    private final OverviewService overviews;
    private final Clock clock;

    OverviewResource(OverviewService overviews, Clock clock) {
        this.overviews = overviews;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response get(
            @Context UriInfo uri, @Context HttpHeaders headers, RoutingContext context) {
        Format.requireJson(headers);
        OverviewQuery query = OverviewQuery.of(uri.getQueryParameters(), clock);
        Overview overview = overviews.of(query, ProblemAnswer.trace(context));
        return CompositeAnswer.of(overview, overview.shown(), headers);
    }
}
