package cityplan.indicators.change;

import cityplan.store.change.Changes;
import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads what was recorded, in the order of recording.
@Path("/v1/changes/indicators")
public class ChangeResource {

    private final Reads reads;
    private final Changes changes;
    private final IndicatorFeed feed;

    ChangeResource(Reads reads, Changes changes, IndicatorFeed feed) {
        this.reads = reads;
        this.changes = changes;
        this.feed = feed;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.endless(changes.of(feed));
    }
}
