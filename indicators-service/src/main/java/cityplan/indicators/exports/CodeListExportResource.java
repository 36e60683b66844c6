package cityplan.indicators.exports;

import static cityplan.store.bundle.SharedFiles.REGIONS;
import static cityplan.store.bundle.SharedFiles.SOURCES;
import static cityplan.store.bundle.SharedFiles.UNITS;

import cityplan.indicators.codelist.CodeTables;
import cityplan.indicators.codelist.Regions;
import cityplan.indicators.codelist.Sources;
import cityplan.indicators.codelist.Themes;
import cityplan.indicators.codelist.Units;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports the code lists.
@Path("/v1/exports")
@RunOnVirtualThread
public class CodeListExportResource {

    private final Exports exports;
    private final Regions regions;
    private final Sources sources;
    private final Themes themes;
    private final Units units;

    CodeListExportResource(
            Exports exports, Regions regions, Sources sources, Themes themes, Units units) {
        this.exports = exports;
        this.regions = regions;
        this.sources = sources;
        this.themes = themes;
        this.units = units;
    }

    @GET
    @Path("/regions")
    @PermitAll
    public Response regions() {
        return exports.of(regions, REGIONS);
    }

    @GET
    @Path("/sources")
    @PermitAll
    public Response sources() {
        return exports.of(sources, SOURCES);
    }

    @GET
    @Path("/themes")
    @PermitAll
    public Response themes() {
        return exports.of(themes, CodeTables.THEME.file());
    }

    @GET
    @Path("/units")
    @PermitAll
    public Response units() {
        return exports.of(units, UNITS);
    }
}
