package cityplan.gateway.report;

import cityplan.gateway.report.sheet.ReportSheet;
import cityplan.gateway.view.Sheet;
import cityplan.gateway.view.ViewSchema;
import cityplan.gateway.view.Views;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// How a plan is carried out: the report that is put before a committee, as data and as a page.
@Path("/v1/plans/{plan}/report")
public class PlanReportResource {

    private static final ViewSchema SCHEMA = ViewSchema.of("PlanReport");

    private static final Sheet SHEET = new ReportSheet();

    private final Views views;
    private final PlanReports reports;

    PlanReportResource(Views views, PlanReports reports) {
        this.views = views;
        this.reports = reports;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response get(@RestPath String plan) {
        return views.answer(
                SCHEMA,
                SHEET,
                parameters -> {
                    parameters.path("plan", plan);
                    var question = new Question(plan, parameters.code("region"));
                    return inquiry -> reports.of(question, inquiry);
                });
    }
}
