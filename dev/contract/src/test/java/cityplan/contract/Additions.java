package cityplan.contract;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What is new or other in a contract: paths and headers, and schemas that were there before. A new
/// schema is seen by the path or the schema that uses it. Words and examples do not count, nor
/// where a parameter is kept, which answers carry a header, what every operation may answer, nor
/// who may call it.
record Additions(MappingNode released, MappingNode now) {

    private static final String PARAMETER = "#/components/parameters/";

    private static final Set<String> WORDS =
            Set.of(
                    "description",
                    "summary",
                    "tags",
                    "example",
                    "examples",
                    "headers",
                    "security",
                    "x-service",
                    "x-rights");

    static Additions between(String released, String now) {
        return new Additions(plain(released), plain(now));
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        for (NodeTuple path : Nodes.map(now, "paths").getValue()) {
            Node before = Merge.find(Nodes.map(released, "paths"), Nodes.key(path));
            if (before == null || !Tree.same(before, path.getValueNode())) {
                names.add(Nodes.key(path));
            }
        }
        for (NodeTuple header : components(now, "headers").getValue()) {
            if (!Nodes.has(components(released, "headers"), Nodes.key(header))) {
                names.add(Nodes.key(header));
            }
        }
        for (NodeTuple schema : components(now, "schemas").getValue()) {
            Node before = Merge.find(components(released, "schemas"), Nodes.key(schema));
            if (before != null && !Tree.same(before, schema.getValueNode())) {
                names.add(Nodes.key(schema));
            }
        }
        return names;
    }

    private static MappingNode components(MappingNode contract, String kind) {
        return Nodes.map(Nodes.map(contract, "components"), kind);
    }

    private static MappingNode plain(String contract) {
        MappingNode root = Tree.read(contract, "contract");
        strip(root, false);
        follow(root, components(root, "parameters"));
        for (NodeTuple path : Nodes.map(root, "paths").getValue()) {
            for (NodeTuple operation : ((MappingNode) path.getValueNode()).getValue()) {
                leaveCommon(Nodes.map(operation.getValueNode(), "responses"));
            }
        }
        return root;
    }

    private static void leaveCommon(MappingNode responses) {
        List<NodeTuple> kept = new ArrayList<>(responses.getValue());
        kept.removeIf(CommonAnswers::isCommon);
        responses.setValue(kept);
    }

    private static void follow(Node node, MappingNode parameters) {
        if (node instanceof MappingNode map) {
            map.getValue().forEach(entry -> follow(entry.getValueNode(), parameters));
        }
        if (node instanceof SequenceNode list) {
            list.getValue()
                    .replaceAll(item -> {
                        String target =
                                item instanceof MappingNode map ? Nodes.scalar(map, "$ref") : "";
                        return target.startsWith(PARAMETER)
                                ? Nodes.map(parameters, target.substring(PARAMETER.length()))
                                : item;
                    });
        }
    }

    /// A property may be called description; what is said of it is not.
    private static void strip(Node node, boolean named) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> strip(item, false));
        }
        if (node instanceof MappingNode map) {
            List<NodeTuple> kept = new ArrayList<>(map.getValue());
            if (!named) {
                kept.removeIf(entry -> WORDS.contains(Nodes.key(entry)));
            }
            map.setValue(kept);
            kept.forEach(entry -> strip(entry.getValueNode(), holdsNames(entry)));
        }
    }

    private static boolean holdsNames(NodeTuple entry) {
        return Set.of("components", "properties", "schemas").contains(Nodes.key(entry));
    }
}
