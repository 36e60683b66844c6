package cityplan.contract;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.List;

/// What the composing step adds to a tree.
final class Nodes {

    private Nodes() {}

    static Node text(String value) {
        return new ScalarNode(Tag.STR, value, ScalarStyle.PLAIN);
    }

    static Node number(long value) {
        return new ScalarNode(Tag.INT, String.valueOf(value), ScalarStyle.PLAIN);
    }

    static MappingNode empty() {
        return new MappingNode(Tag.MAP, new ArrayList<>(), FlowStyle.BLOCK);
    }

    /// A reference to a component, such as `responses/Error`.
    static Node reference(String component) {
        MappingNode reference = empty();
        var target =
                new ScalarNode(Tag.STR, "#/components/" + component, ScalarStyle.SINGLE_QUOTED);
        reference.getValue().add(new NodeTuple(text("$ref"), target));
        reference.setFlowStyle(FlowStyle.FLOW);
        return reference;
    }

    static String key(NodeTuple entry) {
        return ((ScalarNode) entry.getKeyNode()).getValue();
    }

    static boolean has(MappingNode map, String key) {
        return Merge.find(map, key) != null;
    }

    /// The map under a key, or none.
    static MappingNode map(@Nullable Node node, String key) {
        return node instanceof MappingNode map && Merge.find(map, key) instanceof MappingNode found
                ? found
                : empty();
    }

    /// The text of the scalar under a key, or an empty one.
    static String scalar(MappingNode map, String key) {
        return Merge.find(map, key) instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static void addIfAbsent(MappingNode map, String key, Node value) {
        if (!has(map, key)) {
            List<NodeTuple> entries = new ArrayList<>(map.getValue());
            entries.add(new NodeTuple(text(key), value));
            map.setValue(entries);
        }
    }
}
