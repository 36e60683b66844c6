package cityplan.gateway.context;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What a project contributes to an indicator, and the project; both as projects-service says them.
/// `amount` and `state` are what is computed with.
public record Contributor(
        ObjectNode contribution,
        ObjectNode project,
        @JsonIgnore Contribution amount,
        @JsonIgnore Project state) {}
