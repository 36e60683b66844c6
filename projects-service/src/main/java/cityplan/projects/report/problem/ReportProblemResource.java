package cityplan.projects.report.problem;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the problems of all reports.
@Path("/v1/report-problems")
public class ReportProblemResource {

    private final Reads reads;
    private final ReportProblems problems;

    ReportProblemResource(Reads reads, ReportProblems problems) {
        this.reads = reads;
        this.problems = problems;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(problems);
    }
}
