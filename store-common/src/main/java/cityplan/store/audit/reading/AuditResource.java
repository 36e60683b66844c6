package cityplan.store.audit.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// The audit of a service, which nobody writes to. Its path stands at the class that extends this
/// one.
public abstract class AuditResource {

    /// Who administers is no auditor by that.
    private static final String AUDITOR = "auditor";

    private final Audits audits;

    protected AuditResource(Audits audits) {
        this.audits = audits;
    }

    @GET
    @RolesAllowed(AUDITOR)
    public Response list() {
        return audits.page();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(AUDITOR)
    public Response get(@RestPath String number) {
        return audits.one(number);
    }

    @GET
    @Path("/export")
    @RolesAllowed(AUDITOR)
    public Response export() {
        return audits.export();
    }

    @GET
    @Path("/verification")
    @RolesAllowed(AUDITOR)
    public Response verification() {
        return audits.verification();
    }
}
