package cityplan.common.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

/// Cuts views down to chosen columns.
public final class Shape {

    private final ObjectMapper json;

    public Shape(ObjectMapper json) {
        this.json = json;
    }

    /// The view with nothing but the chosen columns.
    public JsonNode only(Object view, Columns columns) {
        JsonNode tree = json.valueToTree(view);
        prune(tree, "", columns.withParents());
        return tree;
    }

    private static void prune(JsonNode node, String prefix, Set<String> kept) {
        switch (node) {
            case ArrayNode list -> list.forEach(each -> prune(each, prefix, kept));
            case ObjectNode object -> pruneObject(object, prefix, kept);
            default -> {}
        }
    }

    private static void pruneObject(ObjectNode object, String prefix, Set<String> kept) {
        var properties = object.properties().iterator();
        while (properties.hasNext()) {
            Map.Entry<String, JsonNode> property = properties.next();
            String path = prefix + property.getKey();
            if (!kept.contains(path)) {
                properties.remove();
            } else if (property.getValue().isContainerNode()) {
                prune(property.getValue(), path + ".", kept);
            }
        }
    }
}
