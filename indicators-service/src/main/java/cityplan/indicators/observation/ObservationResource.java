package cityplan.indicators.observation;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads observations of all indicators.
@Path("/v1/observations")
public class ObservationResource {

    private final Reads reads;
    private final Observations observations;

    ObservationResource(Reads reads, Observations observations) {
        this.reads = reads;
        this.observations = observations;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(observations);
    }
}
