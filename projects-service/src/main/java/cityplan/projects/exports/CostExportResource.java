package cityplan.projects.exports;

import cityplan.projects.investment.estimate.EstimateTable;
import cityplan.projects.investment.estimate.Estimates;
import cityplan.projects.investment.funding.FundingTable;
import cityplan.projects.investment.funding.Fundings;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what whole projects were taken to cost and where the money comes from.
@Path("/v1/exports")
@RunOnVirtualThread
public class CostExportResource {

    private final Exports exports;
    private final Estimates estimates;
    private final Fundings fundings;

    CostExportResource(Exports exports, Estimates estimates, Fundings fundings) {
        this.exports = exports;
        this.estimates = estimates;
        this.fundings = fundings;
    }

    @GET
    @Path("/estimates")
    @PermitAll
    public Response estimates() {
        return exports.of(estimates, EstimateTable.ESTIMATE.file());
    }

    @GET
    @Path("/funding")
    @PermitAll
    public Response funding() {
        return exports.of(fundings, FundingTable.FUNDING.file());
    }
}
