package cityplan.contract;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.Iterator;

/// Writes a YAML tree as JSON, numbers as they were typed.
final class Json {

    private Json() {}

    static void write(Node node, int depth, StringBuilder out) {
        switch (node) {
            case ScalarNode scalar -> scalar(scalar, out);
            case SequenceNode list -> list(list, depth, out);
            case MappingNode map -> map(map, depth, out);
            default -> throw new IllegalStateException("no JSON for a " + node.getNodeType());
        }
    }

    private static void scalar(ScalarNode scalar, StringBuilder out) {
        if (Tree.isText(scalar)) {
            quote(scalar.getValue(), out);
        } else {
            out.append(scalar.getValue().isEmpty() ? "null" : scalar.getValue());
        }
    }

    private static void list(SequenceNode list, int depth, StringBuilder out) {
        if (list.getValue().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Node> items = list.getValue().iterator();
        while (items.hasNext()) {
            line(depth + 1, out);
            write(items.next(), depth + 1, out);
            out.append(items.hasNext() ? "," : "");
        }
        line(depth, out);
        out.append(']');
    }

    private static void map(MappingNode map, int depth, StringBuilder out) {
        if (map.getValue().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<NodeTuple> entries = map.getValue().iterator();
        while (entries.hasNext()) {
            NodeTuple entry = entries.next();
            line(depth + 1, out);
            quote(((ScalarNode) entry.getKeyNode()).getValue(), out);
            out.append(": ");
            write(entry.getValueNode(), depth + 1, out);
            out.append(entries.hasNext() ? "," : "");
        }
        line(depth, out);
        out.append('}');
    }

    private static void line(int depth, StringBuilder out) {
        out.append('\n').append("  ".repeat(depth));
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        out.append('"');
    }
}
