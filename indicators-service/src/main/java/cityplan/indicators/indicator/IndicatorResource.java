package cityplan.indicators.indicator;

import cityplan.indicators.observation.history.ObservationLists;
import cityplan.indicators.series.SeriesReferrers;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;

/// Reads and defines indicators, and reads what was observed of each.
@Path("/v1/indicators")
public class IndicatorResource extends DefinitionResource {

    private final Reads reads;
    private final Indicators indicators;
    private final ObservationLists observations;

    IndicatorResource(
            Reads reads,
            Definitions definitions,
            Indicators indicators,
            ObservationLists observations) {
        super(
                reads,
                definitions,
                new Definition<>(
                        IndicatorTable.INDICATOR,
                        indicators,
                        List.of(
                                SeriesReferrers.observed("indicator"),
                                SeriesReferrers.targeted("indicator"))));
        this.reads = reads;
        this.indicators = indicators;
        this.observations = observations;
    }

    @GET
    @Path("/{code}/observations")
    @PermitAll
    public Response observations(@RestPath String code) {
        return reads.pageOf(
                Resource.coded("indicator", code, indicators),
                observations::asked,
                "indicator = ?");
    }
}
