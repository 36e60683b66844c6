package cityplan.projects.investment.actual;

import cityplan.projects.part.ProjectPartResource;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines what was spent on a project, month by month.
@Path("/v1/projects/{code}/actuals")
public class ActualResource extends ProjectPartResource {

    ActualResource(Reads reads, Definitions definitions, Projects projects, Actuals actuals) {
        super(
                reads,
                definitions,
                projects,
                new Definition<>(ActualTable.ACTUAL, actuals, List.of()));
    }
}
