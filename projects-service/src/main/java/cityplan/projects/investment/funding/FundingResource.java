package cityplan.projects.investment.funding;

import cityplan.projects.part.ProjectPartResource;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import java.util.List;

/// Reads and defines where the money of a project comes from.
@Path("/v1/projects/{code}/funding")
public class FundingResource extends ProjectPartResource {

    private final Reads reads;
    private final Fundings fundings;

    FundingResource(Reads reads, Definitions definitions, Projects projects, Fundings fundings) {
        super(
                reads,
                definitions,
                projects,
                new Definition<>(FundingTable.FUNDING, fundings, List.of()));
        this.reads = reads;
        this.fundings = fundings;
    }

    /// All of it at once, with its sum.
    @Override
    protected Response parts(String code) {
        return reads.one(fundings.of(code));
    }
}
