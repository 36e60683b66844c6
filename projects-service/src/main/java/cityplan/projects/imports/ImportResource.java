package cityplan.projects.imports;

import cityplan.store.bundle.BundleRequest;
import cityplan.store.bundle.ImportReport;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.util.List;

/// Takes bundles of CSV files.
@Path("/v1/imports/projects")
public class ImportResource {

    private final BundleRequest request;

    ImportResource(BundleRequest request) {
        this.request = request;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("project-editor")
    @RunOnVirtualThread
    public ImportReport load(@RestForm(FileUpload.ALL) List<FileUpload> files) {
        return request.load(ProjectImports.TABLES, files);
    }
}
