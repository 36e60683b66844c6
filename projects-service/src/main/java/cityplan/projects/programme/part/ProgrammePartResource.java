package cityplan.projects.programme.part;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Reads what a programme is made of.
@Path("/v1/programmes/{code}/parts")
public class ProgrammePartResource {

    private final Reads reads;
    private final ProgrammeParts parts;

    ProgrammePartResource(Reads reads, ProgrammeParts parts) {
        this.reads = reads;
        this.parts = parts;
    }

    @GET
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.answer(ProgrammePartsView.class, parts.of(code));
    }
}
