package cityplan.projects.report;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the reports of all projects.
@Path("/v1/progress-reports")
public class ReportListResource {

    private final Reads reads;
    private final Reports reports;

    ReportListResource(Reads reads, Reports reports) {
        this.reads = reads;
        this.reports = reports;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(reports);
    }
}
