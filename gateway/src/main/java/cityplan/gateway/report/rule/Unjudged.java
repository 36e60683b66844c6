package cityplan.gateway.report.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Targets that cannot be judged for one reason.
public record Unjudged(String reason, String explanation, List<String> targets) {

    /// The reason of most targets first.
    public static List<Unjudged> of(List<Finding> findings) {
        var byReason =
                findings.stream()
                        .filter(each -> !each.isJudged())
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.evaluation().path("reason").asText(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byReason.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Unjudged of(String reason, List<Finding> findings) {
        return new Unjudged(
                reason,
                findings.getFirst().evaluation().path("explanation").asText(),
                findings.stream().map(Finding::id).toList());
    }
}
