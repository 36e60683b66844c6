package cityplan.projects.programme;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines programmes.
@Path("/v1/programmes")
public class ProgrammeResource extends DefinitionResource {

    ProgrammeResource(Reads reads, Definitions definitions, Programmes programmes) {
        super(
                reads,
                definitions,
                new Definition<>(
                        ProgrammeTable.PROGRAMME,
                        programmes,
                        List.of(Referrer.by("project", "code", "programme"))));
    }
}
