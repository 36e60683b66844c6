package cityplan.store.bundle;

import cityplan.common.query.Parameters;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;

import io.quarkus.security.identity.SecurityIdentity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.util.List;
import java.util.Optional;

/// A bundle as a request brings it: files, and how they are to be imported.
@RequestScoped
public class BundleRequest {

    private static final List<String> REASONS =
            List.of("new-data", "method-change", "error", "rebasing", "preliminary-to-final");

    private final UriInfo uri;
    private final SecurityIdentity identity;
    private final Bundles bundles;

    BundleRequest(UriInfo uri, SecurityIdentity identity, Bundles bundles) {
        this.uri = uri;
        this.identity = identity;
        this.bundles = bundles;
    }

    public ImportReport load(List<Table> tables, List<FileUpload> files) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Optional<String> reason = parameters.choice("reason", REASONS);
        boolean dryRun = parameters.flag("dryRun");
        parameters.check();
        List<Upload> uploads =
                files.stream()
                        .map(file -> new Upload(file.fileName(), file.uploadedFile()))
                        .toList();
        String by = identity.getPrincipal().getName();
        return bundles.load(tables, uploads, new Terms(reason, dryRun, by));
    }
}
