package cityplan.projects.contribution;

import cityplan.projects.part.ProjectPartResource;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines what a project contributes to indicators.
@Path("/v1/projects/{code}/contributions")
public class ContributionResource extends ProjectPartResource {

    ContributionResource(
            Reads reads, Definitions definitions, Projects projects, Contributions contributions) {
        super(
                reads,
                definitions,
                projects,
                new Definition<>(ContributionTable.CONTRIBUTION, contributions, List.of()));
    }
}
