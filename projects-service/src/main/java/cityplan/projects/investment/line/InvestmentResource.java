package cityplan.projects.investment.line;

import cityplan.common.query.Parameters;
import cityplan.projects.part.ProjectPartResource;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines what a project is to spend, year by year.
@Path("/v1/projects/{code}/investment")
public class InvestmentResource extends ProjectPartResource {

    private final InvestmentLines lines;

    InvestmentResource(
            Reads reads, Definitions definitions, Projects projects, InvestmentLines lines) {
        super(
                reads,
                definitions,
                projects,
                new Definition<>(InvestmentLineTable.LINE, lines, List.of()));
        this.lines = lines;
    }

    /// A line, judged by the rule set that the request asks for.
    @Override
    protected Resource<?> part(Parameters parameters, String code, String year) {
        Resource<?> line = super.part(parameters, code, year);
        lines.judgedBy(parameters, line.conditions());
        return line;
    }
}
