package cityplan.contract;

import static cityplan.contract.Nodes.addIfAbsent;
import static cityplan.contract.Nodes.key;
import static cityplan.contract.Nodes.map;
import static cityplan.contract.Nodes.reference;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.List;

/// That every POST may be sent again under a key, so that no fragment has to say it.
final class RepeatedPosts {

    private RepeatedPosts() {}

    static void into(MappingNode contract) {
        for (NodeTuple path : map(contract, "paths").getValue()) {
            if (Merge.find((MappingNode) path.getValueNode(), "post") instanceof MappingNode post) {
                takeKey(post);
                mayRefuse(map(post, "responses"));
                map(post, "responses").getValue().stream()
                        .filter(answer -> key(answer).startsWith("2"))
                        .map(answer -> (MappingNode) answer.getValueNode())
                        .forEach(RepeatedPosts::mayRepeat);
            }
        }
    }

    private static void takeKey(MappingNode post) {
        Node key = reference("parameters/IdempotencyKey");
        if (Merge.find(post, "parameters") instanceof SequenceNode parameters) {
            parameters.getValue().add(key);
        } else {
            List<Node> only = new ArrayList<>(List.of(key));
            addIfAbsent(post, "parameters", new SequenceNode(Tag.SEQ, only, FlowStyle.BLOCK));
        }
    }

    private static void mayRefuse(MappingNode responses) {
        List<NodeTuple> entries = new ArrayList<>(responses.getValue());
        entries.add(
                new NodeTuple(
                        new ScalarNode(Tag.STR, "422", ScalarStyle.SINGLE_QUOTED),
                        reference("responses/KeyReused")));
        responses.setValue(entries);
    }

    private static void mayRepeat(MappingNode answer) {
        addIfAbsent(answer, "headers", Nodes.empty());
        addIfAbsent(
                map(answer, "headers"),
                "Idempotency-Replayed",
                reference("headers/IdempotencyReplayed"));
    }
}
