package cityplan.projects.exports;

import cityplan.projects.event.EventTable;
import cityplan.projects.event.Events;
import cityplan.projects.project.ProjectTable;
import cityplan.projects.project.Projects;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports projects and what sources state of them.
@Path("/v1/exports")
@RunOnVirtualThread
public class ExportResource {

    private final Exports exports;
    private final Projects projects;
    private final Events events;

    ExportResource(Exports exports, Projects projects, Events events) {
        this.exports = exports;
        this.projects = projects;
        this.events = events;
    }

    @GET
    @Path("/projects")
    @PermitAll
    public Response projects() {
        return exports.of(projects, ProjectTable.FILE);
    }

    @GET
    @Path("/project-events")
    @PermitAll
    public Response projectEvents() {
        return exports.of(events, EventTable.FILE);
    }
}
