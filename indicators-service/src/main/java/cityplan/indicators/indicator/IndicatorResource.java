package cityplan.indicators.indicator;

import cityplan.indicators.observation.history.ObservationLists;
import cityplan.indicators.series.SeriesReferrers;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;

/// Reads and defines indicators, and reads what was observed of each.
@Path("/v1/indicators")
public class IndicatorResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Indicators indicators;
    private final ObservationLists observations;
    private final Definition<IndicatorView> definition;

    IndicatorResource(
            Reads reads,
            Definitions definitions,
            Indicators indicators,
            ObservationLists observations) {
        this.reads = reads;
        this.definitions = definitions;
        this.indicators = indicators;
        this.observations = observations;
        this.definition =
                new Definition<>(
                        IndicatorTable.INDICATOR,
                        indicators,
                        List.of(
                                SeriesReferrers.observed("indicator"),
                                SeriesReferrers.targeted("indicator")));
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(indicators);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(definition.resource(code));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return definitions.put(definition, code, body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response patch(@RestPath String code, byte[] body) {
        return definitions.patch(definition, code, body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return definitions.delete(definition, code);
    }

    @GET
    @Path("/{code}/observations")
    @PermitAll
    public Response observations(@RestPath String code) {
        return reads.pageOf(definition.resource(code), observations::asked, "indicator = ?");
    }
}
