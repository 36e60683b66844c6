package cityplan.projects.audit;

import cityplan.store.audit.reading.AuditResource;
import cityplan.store.audit.reading.Audits;

import jakarta.ws.rs.Path;

/// The audit of this service.
@Path("/v1/audit/projects")
public class ProjectAuditResource extends AuditResource {

    ProjectAuditResource(Audits audits) {
        super(audits);
    }
}
