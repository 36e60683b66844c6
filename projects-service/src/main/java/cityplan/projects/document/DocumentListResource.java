package cityplan.projects.document;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the documents of all projects.
@Path("/v1/project-documents")
public class DocumentListResource {

    private final Reads reads;
    private final Documents documents;

    DocumentListResource(Reads reads, Documents documents) {
        this.reads = reads;
        this.documents = documents;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(documents);
    }
}
