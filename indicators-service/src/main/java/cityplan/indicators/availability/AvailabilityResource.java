package cityplan.indicators.availability;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Tells of what there are values.
@Path("/v1/availability")
public class AvailabilityResource {

    private final Reads reads;
    private final KnownPresence presence;

    AvailabilityResource(Reads reads, KnownPresence presence) {
        this.reads = reads;
        this.presence = presence;
    }

    @GET
    @PermitAll
    public Response get() {
        return reads.answer(Availability.class, presence::asked);
    }
}
