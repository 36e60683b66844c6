package cityplan.store.imports;

import cityplan.store.right.Grants;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.util.List;

/// Takes bundles of files, tells what became of them, and lets what was submitted be decided on.
/// Its path stands at the class that extends this one; who may hand files in and oversee them are
/// the roles `suite.editors` and `suite.overseers` of the service.
public abstract class ImportResource {

    private final Imports imports;
    private final Approvals approvals;

    protected ImportResource(Imports imports, Approvals approvals) {
        this.imports = imports;
        this.approvals = approvals;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("${suite.editors}")
    @RunOnVirtualThread
    public Response load(@RestForm(FileUpload.ALL) List<FileUpload> files) {
        return imports.take(files);
    }

    @GET
    @RolesAllowed({"${suite.editors}", "${suite.overseers}"})
    public Response list() {
        return imports.page();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"${suite.editors}", "${suite.overseers}"})
    public Response get(@RestPath String id) {
        return imports.one(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Grants.APPROVER)
    @RunOnVirtualThread
    public Response approve(@RestPath String id) {
        return approvals.approve(id);
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Grants.APPROVER)
    @RunOnVirtualThread
    public Response giveBack(@RestPath String id, byte[] body) {
        return approvals.giveBack(id, body);
    }
}
