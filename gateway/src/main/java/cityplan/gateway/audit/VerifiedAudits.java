package cityplan.gateway.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Whether the chains of both services hold, and what each service says of its own.
public record VerifiedAudits(boolean holds, ObjectNode indicators, ObjectNode projects) {

    VerifiedAudits(ObjectNode indicators, ObjectNode projects) {
        this(holds(indicators) && holds(projects), indicators, projects);
    }

    private static boolean holds(ObjectNode verified) {
        return verified.path("holds").asBoolean();
    }
}
