package cityplan.indicators.codelist;

import cityplan.store.listing.Reads;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Reads themes.
@Path("/v1/themes")
public class ThemeResource {

    private final Reads reads;
    private final Themes themes;

    ThemeResource(Reads reads, Themes themes) {
        this.reads = reads;
        this.themes = themes;
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(themes);
    }
}
