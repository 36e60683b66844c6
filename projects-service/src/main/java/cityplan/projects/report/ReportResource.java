package cityplan.projects.report;

import cityplan.projects.project.Projects;
import cityplan.projects.report.rule.Step;
import cityplan.projects.right.Rights;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads and writes the monthly reports of a project, and takes them through their lifecycle.
@Path("/v1/projects/{project}/reports")
public class ReportResource {

    private final Reads reads;
    private final RecordedReports recorded;
    private final Projects projects;
    private final Reports reports;

    ReportResource(Reads reads, RecordedReports recorded, Projects projects, Reports reports) {
        this.reads = reads;
        this.recorded = recorded;
        this.projects = projects;
        this.reports = reports;
    }

    @GET
    @PermitAll
    public Response list(@RestPath String project) {
        return reads.pageOf(Resource.coded("project", project, projects), reports, "project = ?");
    }

    @GET
    @Path("/{month}")
    @PermitAll
    public Response get(@RestPath String project, @RestPath String month) {
        return reads.one(parameters ->
                reports.of(project, month, ReportKey.revision(parameters, project, month)));
    }

    @PUT
    @Path("/{month}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response put(@RestPath String project, @RestPath String month, byte[] body) {
        return recorded.write(project, month, body);
    }

    @POST
    @Path("/{month}/submission")
    @RolesAllowed(Rights.PROJECT_EDITOR)
    @RunOnVirtualThread
    public Response submit(@RestPath String project, @RestPath String month) {
        return recorded.take(Step.SUBMISSION, project, month);
    }

    @POST
    @Path("/{month}/approval")
    @RolesAllowed(Rights.APPROVER)
    @RunOnVirtualThread
    public Response approve(@RestPath String project, @RestPath String month) {
        return recorded.take(Step.APPROVAL, project, month);
    }

    @POST
    @Path("/{month}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rights.APPROVER)
    @RunOnVirtualThread
    public Response giveBack(@RestPath String project, @RestPath String month, byte[] body) {
        return recorded.take(Step.RETURN, project, month, body);
    }
}
