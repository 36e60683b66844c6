package cityplan.indicators.imports;

import cityplan.store.imports.Approvals;
import cityplan.store.imports.ImportResource;
import cityplan.store.imports.Imports;

import jakarta.ws.rs.Path;

/// Bundles of files that fill this service.
@Path(IndicatorImports.PATH)
public class IndicatorImportResource extends ImportResource {

    IndicatorImportResource(Imports imports, Approvals approvals) {
        super(imports, approvals);
    }
}
