package cityplan.projects.document;

import cityplan.projects.part.ProjectPartResource;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines the documents of a project.
@Path("/v1/projects/{code}/documents")
public class DocumentResource extends ProjectPartResource {

    DocumentResource(Reads reads, Definitions definitions, Projects projects, Documents documents) {
        super(
                reads,
                definitions,
                projects,
                new Definition<>(DocumentTable.DOCUMENT, documents, List.of()));
    }
}
