package cityplan.indicators.codelist;

import cityplan.indicators.series.SeriesReferrers;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;

/// Reads and defines regions.
@Path("/v1/regions")
public class RegionResource {

    private final Reads reads;
    private final Definitions definitions;
    private final Regions regions;
    private final Definition<RegionView> definition;

    RegionResource(Reads reads, Definitions definitions, Regions regions) {
        this.reads = reads;
        this.definitions = definitions;
        this.regions = regions;
        this.definition =
                new Definition<>(
                        CodeTables.REGION,
                        regions,
                        List.of(
                                Referrer.by("region", "code", "parent"),
                                Referrer.by("source", "id", "region"),
                                Referrer.by("plan", "code", "region"),
                                SeriesReferrers.observed("region"),
                                SeriesReferrers.targeted("region")));
    }

    @GET
    @PermitAll
    public Response list() {
        return reads.page(regions);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public Response get(@RestPath String code) {
        return reads.one(definition.resource(code));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response put(@RestPath String code, byte[] body) {
        return definitions.put(definition, code, body);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response patch(@RestPath String code, byte[] body) {
        return definitions.patch(definition, code, body);
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed("indicator-editor")
    @RunOnVirtualThread
    public Response delete(@RestPath String code) {
        return definitions.delete(definition, code);
    }
}
