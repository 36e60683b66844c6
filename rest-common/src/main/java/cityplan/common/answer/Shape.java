package cityplan.common.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Cuts views down to chosen columns, and flattens them into the cells of a table.
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

    /// One cell per column; several values in one cell are joined by `;`, absent ones are empty.
    public List<String> cells(Object view, Columns columns) {
        JsonNode tree = json.valueToTree(view);
        return columns.paths().stream()
                .map(path -> cell(tree, List.of(path.split("\\."))))
                .toList();
    }

    private static String cell(JsonNode node, List<String> path) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(each -> cell(each, path))
                    .collect(Collectors.joining(";"));
        }
        if (path.isEmpty()) {
            return text(node);
        }
        return cell(node.path(path.getFirst()), path.subList(1, path.size()));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isNumber() && node.isBigDecimal()
                ? node.decimalValue().toPlainString()
                : node.asText();
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
