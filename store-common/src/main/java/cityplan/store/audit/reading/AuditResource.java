package cityplan.store.audit.reading;

import cityplan.store.right.Grants;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// The audit of a service, which nobody writes to. Its path stands at the class that extends this
/// one.
public abstract class AuditResource {

    private final Audits audits;

    protected AuditResource(Audits audits) {
        this.audits = audits;
    }

    @GET
    @RolesAllowed(Grants.AUDITOR)
    public Response list() {
        return audits.page();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Grants.AUDITOR)
    public Response get(@RestPath String number) {
        return audits.one(number);
    }

    @GET
    @Path("/export")
    @RolesAllowed(Grants.AUDITOR)
    public Response export() {
        return audits.export();
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Grants.AUDITOR)
    public Response verification() {
        return audits.verification();
    }
}
