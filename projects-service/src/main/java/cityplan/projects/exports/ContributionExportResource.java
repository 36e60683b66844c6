package cityplan.projects.exports;

import cityplan.projects.contribution.ContributionTable;
import cityplan.projects.contribution.Contributions;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what projects contribute to indicators.
@Path("/v1/exports/contributions")
@RunOnVirtualThread
public class ContributionExportResource {

    private final Exports exports;
    private final Contributions contributions;

    ContributionExportResource(Exports exports, Contributions contributions) {
        this.exports = exports;
        this.contributions = contributions;
    }

    @GET
    @PermitAll
    public Response contributions() {
        return exports.of(contributions, ContributionTable.CONTRIBUTION.file());
    }
}
