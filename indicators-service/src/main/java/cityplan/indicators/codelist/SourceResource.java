package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines sources.
@Path("/v1/sources")
public class SourceResource extends DefinitionResource {

    SourceResource(Reads reads, Definitions definitions, Sources sources) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.SOURCE,
                        sources,
                        List.of(
                                Referrer.by("plan", "code", "source"),
                                Referrer.by("observation_statement", "id", "source"),
                                Referrer.by("target_statement", "id", "source"))));
    }
}
