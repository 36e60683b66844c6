package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines themes.
@Path("/v1/themes")
public class ThemeResource extends DefinitionResource {

    ThemeResource(Reads reads, Definitions definitions, Themes themes) {
        super(
                reads,
                definitions,
                new Definition<>(
                        CodeTables.THEME,
                        themes,
                        List.of(Referrer.by("indicator", "code", "theme"))));
    }
}
