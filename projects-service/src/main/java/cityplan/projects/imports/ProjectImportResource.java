package cityplan.projects.imports;

import cityplan.store.imports.Approvals;
import cityplan.store.imports.ImportResource;
import cityplan.store.imports.Imports;

import jakarta.ws.rs.Path;

/// Bundles of files that fill this service.
@Path(ProjectImports.PATH)
public class ProjectImportResource extends ImportResource {

    ProjectImportResource(Imports imports, Approvals approvals) {
        super(imports, approvals);
    }
}
