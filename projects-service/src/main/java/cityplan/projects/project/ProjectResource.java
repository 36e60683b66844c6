package cityplan.projects.project;

import cityplan.projects.event.Events;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads projects and their history.
@Path("/v1/projects")
public class ProjectResource {

    private final Reads reads;
    private final Projects projects;
    private final Events events;

    ProjectResource(Reads reads, Projects projects, Events events) {
        this.reads = reads;
        this.projects = projects;
        this.events = events;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(projects);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(project(code));
    }

    @GET
    @Path("/{code}/events")
    @PermitAll
    public Response events(@RestPath String code) {
        return reads.pageOf(project(code), events, "project = ?");
    }

    private Resource<ProjectView> project(String code) {
        return Resource.coded("project", code, projects);
    }
}
