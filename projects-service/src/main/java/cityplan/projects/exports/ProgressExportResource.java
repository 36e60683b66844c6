package cityplan.projects.exports;

import cityplan.projects.milestone.MilestoneTable;
import cityplan.projects.milestone.Milestones;
import cityplan.projects.report.ReportTable;
import cityplan.projects.report.Reports;
import cityplan.projects.report.problem.ReportProblemTable;
import cityplan.projects.report.problem.ReportProblems;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports how projects come on: their milestones, and what is reported of them.
@Path("/v1/exports")
@RunOnVirtualThread
public class ProgressExportResource {

    private final Exports exports;
    private final Milestones milestones;
    private final Reports reports;
    private final ReportProblems problems;

    ProgressExportResource(
            Exports exports, Milestones milestones, Reports reports, ReportProblems problems) {
        this.exports = exports;
        this.milestones = milestones;
        this.reports = reports;
        this.problems = problems;
    }

    @GET
    @Path("/milestones")
    @PermitAll
    public Response milestones() {
        return exports.of(milestones, MilestoneTable.MILESTONE.file());
    }

    @GET
    @Path("/progress-reports")
    @PermitAll
    public Response progressReports() {
        return exports.of(reports, ReportTable.FILE);
    }

    @GET
    @Path("/report-problems")
    @PermitAll
    public Response reportProblems() {
        return exports.of(problems, ReportProblemTable.FILE);
    }
}
