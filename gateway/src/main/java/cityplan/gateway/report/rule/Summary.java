package cityplan.gateway.report.rule;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How many targets there are, and how many have which status: of all, of each theme, and of those
/// that are binding, expected or neither.
public record Summary(
        long targets, long judged, List<Count> statuses, List<Group> themes, List<Group> natures) {

    /// Binding targets first.
    public static final List<String> NATURES = List.of("binding", "expected", "none");

    /// The targets of one status.
    public record Count(String status, long targets) {}

    /// The targets that have something in common.
    public record Group(String code, long targets, List<Count> statuses) {}

    /// @param themes in the order to show them
    public static Summary of(List<Finding> findings, List<String> themes) {
        return new Summary(
                findings.size(),
                findings.stream().filter(Finding::isJudged).count(),
                counts(findings),
                groups(findings, Finding::theme, themes),
                groups(findings, Finding::nature, NATURES));
    }

    private static List<Group> groups(
            List<Finding> findings, Function<Finding, String> what, List<String> order) {
        var groups =
                findings.stream()
                        .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.getKey())))
                .map(each ->
                        new Group(each.getKey(), each.getValue().size(), counts(each.getValue())))
                .toList();
    }

    /// Every status is named, also where no target has it.
    private static List<Count> counts(List<Finding> findings) {
        return Status.ALL.stream()
                .map(status ->
                        new Count(
                                status,
                                findings.stream()
                                        .filter(each -> each.status().equals(status))
                                        .count()))
                .toList();
    }
}
