package cityplan.projects.exports;

import cityplan.projects.investment.actual.ActualTable;
import cityplan.projects.investment.actual.Actuals;
import cityplan.projects.investment.line.InvestmentLineTable;
import cityplan.projects.investment.line.InvestmentLines;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what projects are to spend and what they spent.
@Path("/v1/exports")
@RunOnVirtualThread
public class InvestmentExportResource {

    private final Exports exports;
    private final InvestmentLines lines;
    private final Actuals actuals;

    InvestmentExportResource(Exports exports, InvestmentLines lines, Actuals actuals) {
        this.exports = exports;
        this.lines = lines;
        this.actuals = actuals;
    }

    @GET
    @Path("/investment-lines")
    @PermitAll
    public Response lines() {
        return exports.of(lines, InvestmentLineTable.LINE.file());
    }

    @GET
    @Path("/investment-actuals")
    @PermitAll
    public Response actuals() {
        return exports.of(actuals, ActualTable.ACTUAL.file());
    }
}
