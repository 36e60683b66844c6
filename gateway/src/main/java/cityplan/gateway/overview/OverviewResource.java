package cityplan.gateway.overview;

import cityplan.common.query.Parameters;
import cityplan.gateway.view.Composition;
import cityplan.gateway.view.ViewSchema;
import cityplan.gateway.view.Views;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Optional;

/// A year of a region at a glance.
@Path("/v1/overview")
public class OverviewResource {

    private static final ViewSchema SCHEMA = ViewSchema.of("Overview");

    private final Views views;
    private final Overviews overviews;

    OverviewResource(Views views, Overviews overviews) {
        this.views = views;
        this.overviews = overviews;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response get() {
        return views.answer(SCHEMA, this::question);
    }

    private Composition question(Parameters parameters) {
        Views.require("region", parameters);
        Views.require("year", parameters);
        Optional<String> region = parameters.code("region");
        Optional<Integer> year = parameters.year("year");
        Optional<Instant> since = parameters.instant("since");
        return inquiry ->
                overviews.of(
                        new Question(region.orElseThrow(), year.orElseThrow(), since), inquiry);
    }
}
