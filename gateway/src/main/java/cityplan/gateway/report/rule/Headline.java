package cityplan.gateway.report.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.List;

/// A series that the plan is known by, and what the plan wants it to be: the binding and expected
/// targets of a plan, or those that can be judged where it has neither.
public record Headline(
        String indicator,
        String region,
        String measure,
        List<String> targets,
        List<ObjectNode> observations) {

    private static final int MOST = 12;

    /// The targets whose series are shown.
    public static List<Finding> chosen(List<Finding> findings) {
        List<Finding> named =
                findings.stream().filter(each -> !each.nature().equals("none")).toList();
        return named.isEmpty() ? findings.stream().filter(Finding::isJudged).toList() : named;
    }

    /// The series of which there are most figures, else in the order of the targets.
    public static List<Headline> of(List<Finding> chosen, List<ObjectNode> observations) {
        return chosen.stream()
                .map(each -> series(each.target()))
                .distinct()
                .map(series -> of(series, chosen, observations))
                .filter(each -> !each.observations.isEmpty())
                .sorted(Comparator.comparingInt(each -> -each.observations.size()))
                .limit(MOST)
                .toList();
    }

    private static Headline of(
            List<String> series, List<Finding> chosen, List<ObjectNode> observations) {
        return new Headline(
                series.get(0),
                series.get(1),
                series.get(2),
                chosen.stream()
                        .filter(each -> series(each.target()).equals(series))
                        .map(Finding::id)
                        .toList(),
                observations.stream().filter(each -> series(each).equals(series)).toList());
    }

    private static List<String> series(ObjectNode row) {
        return List.of(
                row.path("indicator").asText(),
                row.path("region").asText(),
                row.path("measure").asText());
    }
}
