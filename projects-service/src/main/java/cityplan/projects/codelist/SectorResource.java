package cityplan.projects.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines sectors.
@Path("/v1/sectors")
public class SectorResource extends DefinitionResource {

    SectorResource(Reads reads, Definitions definitions, Sectors sectors) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.SECTOR,
                        sectors,
                        List.of(
                                Referrer.by("project_kind", "code", "sector"),
                                Referrer.by("programme", "code", "sector"),
                                Referrer.by("project", "code", "sector"))));
    }
}
