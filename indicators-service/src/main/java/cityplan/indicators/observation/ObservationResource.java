package cityplan.indicators.observation;

import cityplan.indicators.observation.history.ObservationLists;
import cityplan.indicators.right.Rights;
import cityplan.store.listing.Reads;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads and records observations of all indicators. In a path, the years of a span are joined by
/// `--`, as ISO 8601 allows.
@Path("/v1/observations")
public class ObservationResource {

    private static final String CELL = "/{indicator}/{region}/{measure}/{period}";

    private final Reads reads;
    private final Observations observations;
    private final ObservationLists lists;
    private final RecordedObservations recorded;

    ObservationResource(
            Reads reads,
            Observations observations,
            ObservationLists lists,
            RecordedObservations recorded) {
        this.reads = reads;
        this.observations = observations;
        this.lists = lists;
        this.recorded = recorded;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(lists::asked);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.INDICATOR_EDITOR)
    @RunOnVirtualThread
    public Response record(byte[] body) {
        return recorded.all(body);
    }

    @GET
    @Path(CELL)
    @PermitAll
    public Response get(
            @RestPath String indicator,
            @RestPath String region,
            @RestPath String measure,
            @RestPath String period) {
        var cell = new Cell(indicator, region, measure, period);
        return reads.one(parameters -> cell.in(observations, parameters));
    }

    @PUT
    @Path(CELL)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.INDICATOR_EDITOR)
    @RunOnVirtualThread
    public Response put(
            @RestPath String indicator,
            @RestPath String region,
            @RestPath String measure,
            @RestPath String period,
            byte[] body) {
        return recorded.put(new Cell(indicator, region, measure, period), body);
    }

    @DELETE
    @Path(CELL)
    @RolesAllowed(Rights.INDICATOR_EDITOR)
    @RunOnVirtualThread
    public Response delete(
            @RestPath String indicator,
            @RestPath String region,
            @RestPath String measure,
            @RestPath String period) {
        return recorded.withdraw(new Cell(indicator, region, measure, period));
    }
}
