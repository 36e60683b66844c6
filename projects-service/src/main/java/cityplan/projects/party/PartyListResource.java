package cityplan.projects.party;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads the parties of all projects.
@Path("/v1/project-parties")
public class PartyListResource {

    private final Reads reads;
    private final Parties parties;

    PartyListResource(Reads reads, Parties parties) {
        this.reads = reads;
        this.parties = parties;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(parties);
    }
}
