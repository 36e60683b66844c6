package cityplan.indicators.plan;

import cityplan.store.listing.Reads;
import cityplan.store.write.Definition;
import cityplan.store.write.DefinitionResource;
import cityplan.store.write.Definitions;
import cityplan.store.write.Referrer;

import jakarta.ws.rs.Path;

import java.util.List;

/// Reads and defines plans.
@Path("/v1/plans")
public class PlanResource extends DefinitionResource {

    private static final String TARGETS =
            """
            SELECT t.id
              FROM target t
             WHERE t.plan = :code
               AND EXISTS (SELECT FROM target_statement_vintage w
                            WHERE w.target = t.id AND upper_inf(w.recorded))
            """;

    PlanResource(Reads reads, Definitions definitions, Plans plans) {
        super(
                reads,
                definitions,
                new Definition<>(PlanTable.PLAN, plans, List.of(new Referrer("target", TARGETS))));
    }
}
