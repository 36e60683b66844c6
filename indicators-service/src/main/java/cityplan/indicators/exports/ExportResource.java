package cityplan.indicators.exports;

import cityplan.indicators.indicator.IndicatorTable;
import cityplan.indicators.indicator.Indicators;
import cityplan.indicators.observation.ObservationTable;
import cityplan.indicators.observation.history.ObservationLists;
import cityplan.indicators.plan.PlanTable;
import cityplan.indicators.plan.Plans;
import cityplan.indicators.target.statement.StatementTable;
import cityplan.indicators.target.statement.Statements;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what the service is for: indicators, observations, plans and what is said of targets.
@Path("/v1/exports")
@RunOnVirtualThread
public class ExportResource {

    private final Exports exports;
    private final Indicators indicators;
    private final ObservationLists observations;
    private final Plans plans;

    ExportResource(
            Exports exports, Indicators indicators, ObservationLists observations, Plans plans) {
        this.exports = exports;
        this.indicators = indicators;
        this.observations = observations;
        this.plans = plans;
    }

    @GET
    @Path("/indicators")
    @PermitAll
    public Response indicators() {
        return exports.of(indicators, IndicatorTable.INDICATOR.file());
    }

    @GET
    @Path("/observations")
    @PermitAll
    public Response observations() {
        return exports.of(observations::asked, ObservationTable.FILE);
    }

    @GET
    @Path("/plans")
    @PermitAll
    public Response plans() {
        return exports.of(plans, PlanTable.PLAN.file());
    }

    @GET
    @Path("/target-statements")
    @PermitAll
    public Response targetStatements() {
        return exports.of(Statements::asked, StatementTable.FILE);
    }
}
