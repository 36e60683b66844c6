package cityplan.contract;

import static cityplan.contract.Nodes.addIfAbsent;
import static cityplan.contract.Nodes.map;
import static cityplan.contract.Nodes.reference;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What every operation may answer, and the headers that every answer may carry, so that no
/// fragment has to say it.
final class CommonAnswers {

    private static final Map<String, String> RESPONSES =
            Map.of(
                    "400", "responses/BadRequest",
                    "401", "responses/Unauthorized",
                    "429", "responses/TooManyRequests",
                    "500", "responses/Error");

    private static final List<String> HEADERS =
            List.of("Access-Control-Allow-Origin", "RateLimit", "RateLimit-Policy");

    /// What the gateway adds where it may answer from memory: to reads that tell when nothing is
    /// new.
    private static final List<String> KEPT = List.of("Age", "Cache-Status");

    private CommonAnswers() {}

    static void into(MappingNode contract) {
        for (NodeTuple path : map(contract, "paths").getValue()) {
            for (NodeTuple operation : ((MappingNode) path.getValueNode()).getValue()) {
                MappingNode responses = map(operation.getValueNode(), "responses");
                if (!responses.getValue().isEmpty()) {
                    complete(responses);
                    carry(responses);
                    if (Nodes.has(responses, "304")) {
                        carry(map(responses, "200"), KEPT);
                    }
                }
            }
        }
        MappingNode shared = map(map(contract, "components"), "responses");
        carry(shared);
        carry(map(shared, "NotModified"), KEPT);
    }

    /// Whether this is what every operation may answer, in the words of all.
    static boolean isCommon(NodeTuple response) {
        String answer = RESPONSES.get(Nodes.key(response));
        return answer != null
                && response.getValueNode() instanceof MappingNode said
                && Nodes.scalar(said, "$ref").equals("#/components/" + answer);
    }

    private static void complete(MappingNode responses) {
        List<NodeTuple> entries = new ArrayList<>(responses.getValue());
        RESPONSES.forEach((status, response) -> {
            if (!Nodes.has(responses, status)) {
                entries.add(new NodeTuple(quoted(status), reference(response)));
            }
        });
        entries.sort(Comparator.comparing(Nodes::key));
        responses.setValue(entries);
    }

    private static void carry(MappingNode responses) {
        for (NodeTuple entry : responses.getValue()) {
            MappingNode response = (MappingNode) entry.getValueNode();
            if (!Nodes.has(response, "$ref")) {
                carry(response, HEADERS);
            }
        }
    }

    private static void carry(MappingNode response, List<String> names) {
        addIfAbsent(response, "headers", Nodes.empty());
        MappingNode headers = map(response, "headers");
        names.forEach(name -> addIfAbsent(headers, name, reference("headers/" + name)));
    }

    private static Node quoted(String status) {
        return new ScalarNode(Tag.STR, status, ScalarStyle.SINGLE_QUOTED);
    }
}
