package cityplan.indicators.indicator;

import cityplan.indicators.observation.Observations;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads indicators and what was observed of each.
@Path("/v1/indicators")
public class IndicatorResource {

    private final Reads reads;
    private final Indicators indicators;
    private final Observations observations;

    IndicatorResource(Reads reads, Indicators indicators, Observations observations) {
        this.reads = reads;
        this.indicators = indicators;
        this.observations = observations;
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
        return reads.one(indicator(code));
    }

    @GET
    @Path("/{code}/observations")
    @PermitAll
    public Response observations(@RestPath String code) {
        return reads.pageOf(indicator(code), observations, "indicator = ?");
    }

    private Resource<IndicatorView> indicator(String code) {
        return new Resource<>("indicator", code, indicators, "code = ?");
    }
}
