package cityplan.store.bundle;

import cityplan.common.query.Parameters;
import cityplan.store.record.Table;
import cityplan.store.record.Terms;

import io.quarkus.security.identity.SecurityIdentity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.multipart.FileUpload;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// A bundle as a request brings it: files, and how they are to be imported.
@RequestScoped
public class BundleRequest {

    private static final List<String> REASONS =
            List.of("new-data", "method-change", "error", "rebasing", "preliminary-to-final");

    private static final List<String> CHARSETS = List.of("utf-8", "gb18030", "gbk", "gb2312");

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
        Charset charset = charset(parameters.choice("charset", CHARSETS).orElse("utf-8"));
        parameters.check();
        List<Upload> uploads =
                files.stream()
                        .map(file -> new Upload(file.fileName(), file.uploadedFile(), charset))
                        .toList();
        String by = identity.getPrincipal().getName();
        return bundles.load(tables, uploads, new Terms(reason, dryRun, by));
    }

    /// GB18030 holds all of the older two.
    private static Charset charset(String name) {
        return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
    }
}
