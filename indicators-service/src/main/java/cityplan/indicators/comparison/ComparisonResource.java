package cityplan.indicators.comparison;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Compares series.
@Path("/v1/compare")
public class ComparisonResource {

    private final Reads reads;
    private final Comparisons comparisons;

    ComparisonResource(Reads reads, Comparisons comparisons) {
        this.reads = reads;
        this.comparisons = comparisons;
    }

    @GET
    @PermitAll
    public Response get() {
        return reads.answer(Comparison.class, comparisons::asked);
    }
}
