package cityplan.projects.project;

import cityplan.projects.event.Events;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads and defines projects, and reads their history.
@Path("/v1/projects")
public class ProjectResource extends DefinitionResource {

    private final Reads reads;
    private final Projects projects;
    private final Events events;

    ProjectResource(Reads reads, Definitions definitions, Projects projects, Events events) {
        super(
                reads,
                definitions,
                new Definition<>(ProjectTable.DEFINED, projects, ProjectReferrers.ALL));
        this.reads = reads;
        this.projects = projects;
        this.events = events;
    }

    @GET
    @Path("/{code}/events")
    @PermitAll
    public Response events(@RestPath String code) {
        return reads.pageOf(projects.named(code), events, "project = ?");
    }
}
