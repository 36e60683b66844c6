package cityplan.common.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/// Cuts views down to chosen columns.
public final class Shape {

    private final ObjectMapper json;

    public Shape(ObjectMapper json) {
        this.json = json;
    }

    /// The view with nothing but the chosen columns.
    public JsonNode only(Object view, Columns columns) {
        JsonNode tree = json.valueToTree(view);
        prune(tree, "", columns);
        return tree;
    }

    private static void prune(JsonNode node, String prefix, Columns columns) {
        switch (node) {
            case ArrayNode list -> list.forEach(each -> prune(each, prefix, columns));
            case ObjectNode object -> pruneObject(object, prefix, columns);
            default -> {}
        }
    }

    private static void pruneObject(ObjectNode object, String prefix, Columns columns) {
        var kept =
                object.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(name -> kept(prefix + name, columns))
                        .toList();
        object.retain(kept);
        kept.forEach(name -> prune(object.get(name), prefix + name + ".", columns));
    }

    private static boolean kept(String path, Columns columns) {
        return columns.paths().stream()
                .anyMatch(column -> column.equals(path) || column.startsWith(path + "."));
    }
}
