package cityplan.manifests.build;

import java.util.Map;

/// A label selector: `matchLabels` and `matchExpressions`, or the plain map of a Service.
public record Selector(Node labels, Node expressions) {

    public static Selector of(Node node) {
        return new Selector(node.at("matchLabels"), node.at("matchExpressions"));
    }

    public static Selector plain(Node node) {
        return new Selector(node, node.at("matchExpressions"));
    }

    public boolean matches(Map<String, String> candidate) {
        return labels.members().allMatch(label -> label.is(candidate.getOrDefault(label.key(), "")))
                && expressions.items().allMatch(expression -> holds(expression, candidate));
    }

    private static boolean holds(Node expression, Map<String, String> candidate) {
        String key = expression.at("key").text();
        boolean present = candidate.containsKey(key);
        boolean listed =
                expression
                        .at("values")
                        .items()
                        .anyMatch(value -> value.is(candidate.getOrDefault(key, "")));
        return switch (expression.at("operator").text()) {
            case "In" -> present && listed;
            case "NotIn" -> !present || !listed;
            case "Exists" -> present;
            case "DoesNotExist" -> !present;
            default -> false;
        };
    }
}
