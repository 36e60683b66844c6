package cityplan.contract;

import static cityplan.contract.Nodes.addIfAbsent;
import static cityplan.contract.Nodes.number;
import static cityplan.contract.Nodes.scalar;

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
import java.util.Map;
import java.util.Set;

/// The bounds that hold for every value and that no fragment has to say: nothing is unlimited. What
/// a fragment says stays as it is. Enumerations of answers are marked as ones that may grow.
final class Schemas {

    private static final Set<String> SAMPLES = Set.of("example", "examples", "default", "enum");

    private static final long MOST = Integer.MAX_VALUE;
    private static final long LONGEST_TEXT = 100_000;
    private static final long PAGE = 500;

    /// The largest whole number that every client holds exactly, also one that knows only doubles.
    private static final long EXACT = (1L << 53) - 1;

    /// PostgreSQL holds no NUL, and none is taken.
    private static final String ANY_TEXT = "^[^\\u0000]*$";

    private static final Map<String, Long> LENGTHS =
            Map.of("date", 10L, "date-time", 40L, "binary", MOST);

    private Schemas() {}

    static void into(MappingNode contract) {
        bound(contract, LONGEST_TEXT);
        markExtensible(Nodes.map(Nodes.map(contract, "components"), "schemas"));
    }

    private static void bound(Node node, long longest) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> bound(item, longest));
        }
        if (node instanceof MappingNode map) {
            page(map);
            for (NodeTuple entry : map.getValue()) {
                String key = Nodes.key(entry);
                if (!SAMPLES.contains(key)) {
                    bound(entry.getValueNode(), isFile(key) ? MOST : longest);
                }
            }
            switch (scalar(map, "type")) {
                case "string" -> text(map, longest);
                case "array" -> addIfAbsent(map, "maxItems", number(MOST));
                case "integer" -> integer(map);
                default -> {}
            }
        }
    }

    /// Whether a media type is that of a file, which may be as long as it likes.
    private static boolean isFile(String key) {
        return key.startsWith("text/") || key.startsWith("application/vnd.");
    }

    private static void page(MappingNode schema) {
        MappingNode properties = Nodes.map(schema, "properties");
        if (Nodes.has(properties, "links")) {
            for (String list : Set.of("items", "features")) {
                MappingNode items = Nodes.map(properties, list);
                if (scalar(items, "type").equals("array")) {
                    addIfAbsent(items, "maxItems", number(PAGE));
                }
            }
        }
    }

    private static void text(MappingNode schema, long longest) {
        if (Nodes.has(schema, "enum")) {
            return;
        }
        String format = scalar(schema, "format");
        addIfAbsent(schema, "maxLength", number(LENGTHS.getOrDefault(format, longest)));
        if (format.isEmpty()) {
            var pattern = new ScalarNode(Tag.STR, ANY_TEXT, ScalarStyle.SINGLE_QUOTED);
            addIfAbsent(schema, "pattern", pattern);
        }
    }

    private static void integer(MappingNode schema) {
        addIfAbsent(schema, "format", Nodes.text("int32"));
        boolean large = scalar(schema, "format").equals("int64");
        addIfAbsent(schema, "minimum", number(large ? -EXACT : Integer.MIN_VALUE));
        addIfAbsent(schema, "maximum", number(large ? EXACT : Integer.MAX_VALUE));
    }

    private static void markExtensible(Node node) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(Schemas::markExtensible);
        }
        if (node instanceof MappingNode map) {
            map.getValue().stream()
                    .filter(entry -> !SAMPLES.contains(Nodes.key(entry)))
                    .forEach(entry -> markExtensible(entry.getValueNode()));
            if (Merge.find(map, "enum") instanceof SequenceNode values
                    && values.getValue().size() > 1) {
                addIfAbsent(map, "x-extensible-enum", copy(values));
            }
        }
    }

    /// Nodes that occurred twice would be written as anchor and alias.
    private static SequenceNode copy(SequenceNode values) {
        List<Node> copies = new ArrayList<>();
        for (Node value : values.getValue()) {
            var scalar = (ScalarNode) value;
            copies.add(new ScalarNode(scalar.getTag(), scalar.getValue(), scalar.getScalarStyle()));
        }
        return new SequenceNode(Tag.SEQ, copies, FlowStyle.FLOW);
    }
}
