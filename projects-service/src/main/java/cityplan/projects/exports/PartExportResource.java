package cityplan.projects.exports;

import cityplan.projects.document.DocumentTable;
import cityplan.projects.document.Documents;
import cityplan.projects.party.Parties;
import cityplan.projects.party.PartyTable;
import cityplan.projects.relation.RelationTable;
import cityplan.projects.relation.Relations;
import cityplan.store.export.Exports;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Exports what belongs to projects beside their own rows.
@Path("/v1/exports")
@RunOnVirtualThread
public class PartExportResource {

    private final Exports exports;
    private final Parties parties;
    private final Documents documents;
    private final Relations relations;

    PartExportResource(Exports exports, Parties parties, Documents documents, Relations relations) {
        this.exports = exports;
        this.parties = parties;
        this.documents = documents;
        this.relations = relations;
    }

    @GET
    @Path("/project-parties")
    @PermitAll
    public Response parties() {
        return exports.of(parties, PartyTable.FILE);
    }

    @GET
    @Path("/project-documents")
    @PermitAll
    public Response documents() {
        return exports.of(documents, DocumentTable.FILE);
    }

    @GET
    @Path("/project-relations")
    @PermitAll
    public Response relations() {
        return exports.of(relations, RelationTable.FILE);
    }
}
