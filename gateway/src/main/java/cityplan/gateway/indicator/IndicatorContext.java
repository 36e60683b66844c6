package cityplan.gateway.indicator;

import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Judged;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An indicator in a region: what it is, what was observed, what plans want it to be, and which
/// projects carry it. The latter are absent where projects-service does not answer. What the
/// services say is shown as they say it.
public record IndicatorContext(
        ObjectNode region,
        ObjectNode indicator,
        List<ObjectNode> observations,
        List<Judged> targets,
        @Nullable List<Contributor> contributions,
        @Nullable Delivery delivery) {

    public IndicatorContext {
        observations = List.copyOf(observations);
        targets = List.copyOf(targets);
    }
}
