package cityplan.gateway.report.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The sources that rows refer to, whatever rows these are: a reference is always named `source`.
public final class Citations {

    private Citations() {}

    /// A source under its number in the report.
    public record Cited(int number, ObjectNode source) {}

    public static List<String> in(List<? extends JsonNode> rows) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode row : rows) {
            row.findValues("source").stream()
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    /// Numbered by the day of publication.
    public static List<Cited> numbered(List<ObjectNode> sources) {
        List<ObjectNode> sorted =
                sources.stream()
                        .sorted(
                                Comparator.<ObjectNode, String>comparing(
                                                each -> each.path("published").asText())
                                        .thenComparing(each -> each.path("id").asText()))
                        .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(index -> new Cited(index + 1, sorted.get(index)))
                .toList();
    }
}
