package cityplan.projects.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines kinds of project.
@Path("/v1/project-kinds")
public class ProjectKindResource extends DefinitionResource {

    ProjectKindResource(Reads reads, Definitions definitions, ProjectKinds kinds) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.PROJECT_KIND,
                        kinds,
                        List.of(Referrer.by("project", "code", "kind"))));
    }
}
