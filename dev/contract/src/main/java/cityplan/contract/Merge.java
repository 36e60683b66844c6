package cityplan.contract;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Merges YAML trees without re-typing them: a scalar stays the text it was (7222.50 keeps its
/// zero). Maps are joined key by key, lists are joined, and what two fragments both say must be the
/// same.
final class Merge {

    private Merge() {}

    static void into(MappingNode target, MappingNode addition, String at, Path file) {
        for (NodeTuple entry : addition.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            Node present = find(target, key);
            if (present == null) {
                List<NodeTuple> entries = new ArrayList<>(target.getValue());
                entries.add(entry);
                target.setValue(entries);
            } else {
                join(present, entry.getValueNode(), at + "/" + key, file);
            }
        }
    }

    private static void join(Node present, Node addition, String at, Path file) {
        if (Tree.same(present, addition)) {
            return;
        }
        if (present instanceof MappingNode map && addition instanceof MappingNode more) {
            into(map, more, at, file);
        } else if (present instanceof SequenceNode list && addition instanceof SequenceNode more) {
            list.getValue().addAll(more.getValue());
        } else {
            throw new IllegalStateException(
                    "%s says otherwise at %s than another fragment does: let one of them say it"
                            .formatted(file, at));
        }
    }

    static @org.jspecify.annotations.Nullable Node find(MappingNode map, String key) {
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return entry.getValueNode();
            }
        }
        return null;
    }
}
