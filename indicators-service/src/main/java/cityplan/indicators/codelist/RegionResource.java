package cityplan.indicators.codelist;

import cityplan.indicators.series.SeriesReferrers;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines regions.
@Path("/v1/regions")
public class RegionResource extends DefinitionResource {

    RegionResource(Reads reads, Definitions definitions, Regions regions) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.REGION,
                        regions,
                        List.of(
                                Referrer.among("region", "code", "parent"),
                                Referrer.by("source", "id", "region"),
                                Referrer.by("plan", "code", "region"),
                                SeriesReferrers.observed("region"),
                                SeriesReferrers.targeted("region"))));
    }
}
