package cityplan.contract;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What openapi-diff lets pass and clients rely on all the same: a field that may be answered
/// stays, it does not become null, and what is open stays open.
final class Promises {

    private static final Set<String> SAMPLES = Set.of("example", "examples");

    private final MappingNode released;
    private final MappingNode now;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Promises(MappingNode released, MappingNode now) {
        this.released = released;
        this.now = now;
    }

    static List<String> broken(String released, String now) {
        var promises = new Promises(Tree.read(released, "released"), Tree.read(now, "now"));
        promises.operations();
        return promises.broken;
    }

    private void operations() {
        for (NodeTuple path : Nodes.map(released, "paths").getValue()) {
            MappingNode after = Nodes.map(Nodes.map(now, "paths"), Nodes.key(path));
            for (NodeTuple operation : ((MappingNode) path.getValueNode()).getValue()) {
                String method = Nodes.key(operation);
                operation(
                        operation.getValueNode(),
                        Nodes.map(after, method),
                        method + " " + Nodes.key(path));
            }
        }
    }

    private void operation(Node before, MappingNode after, String name) {
        if (before instanceof MappingNode map && isOpen(map) && !isOpen(after)) {
            broken.add(name + " needs a token");
        }
        answers(Nodes.map(before, "responses"), Nodes.map(after, "responses"), name);
    }

    private static boolean isOpen(MappingNode operation) {
        return !(Merge.find(operation, "security") instanceof SequenceNode list)
                || list.getValue().isEmpty()
                || list.getValue().stream().anyMatch(Promises::asksForNothing);
    }

    private static boolean asksForNothing(Node requirement) {
        return requirement instanceof MappingNode map && map.getValue().isEmpty();
    }

    private void answers(Node before, Node after, String at) {
        String target = target(before);
        if (!target.isEmpty() && !seen.add(target)) {
            return;
        }
        String name = target.isEmpty() ? at : target;
        MappingNode was = followed(released, before);
        MappingNode is = followed(now, after);
        if (was == null || is == null) {
            return;
        }
        if (isNullable(is) && !isNullable(was)) {
            broken.add(name + " may be null");
        }
        for (NodeTuple property : Nodes.map(was, "properties").getValue()) {
            if (!Nodes.has(Nodes.map(is, "properties"), Nodes.key(property))) {
                broken.add(name + " has no " + Nodes.key(property));
            }
        }
        for (NodeTuple entry : was.getValue()) {
            String key = Nodes.key(entry);
            Node twin = Merge.find(is, key);
            if (twin != null && !SAMPLES.contains(key)) {
                answers(entry.getValueNode(), twin, name + "." + key);
            }
        }
    }

    private static boolean isNullable(MappingNode schema) {
        return Nodes.scalar(schema, "nullable").equals("true");
    }

    private static String target(Node node) {
        return node instanceof MappingNode map ? Nodes.scalar(map, "$ref") : "";
    }

    private static @Nullable MappingNode followed(MappingNode contract, Node node) {
        Node found = node;
        if (!target(node).isEmpty()) {
            found = contract;
            for (String step : target(node).substring("#/".length()).split("/")) {
                found = Nodes.map(found, step);
            }
        }
        return found instanceof MappingNode map ? map : null;
    }
}
