package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines units of measure.
@Path("/v1/units")
public class UnitResource extends DefinitionResource {

    UnitResource(Reads reads, Definitions definitions, Units units) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.UNIT,
                        units,
                        List.of(
                                Referrer.by("indicator", "code", "unit"),
                                Referrer.among("unit", "code", "base_unit"))));
    }
}
