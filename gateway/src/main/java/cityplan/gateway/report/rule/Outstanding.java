package cityplan.gateway.report.rule;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What stands out: by how many tolerances a figure is away from its bound decides, the farthest
/// first. What has no tolerance (classes, bounds of zero) cannot be compared and stands last.
public record Outstanding(List<Far> missed, List<Far> behind, List<Far> exceeded) {

    /// @param distance the gap in tolerances of the bound, positive on the good side
    public record Far(
            String target, String indicator, String status, @Nullable BigDecimal distance) {}

    public static Outstanding of(List<Finding> findings) {
        return new Outstanding(
                far(findings, Set.of(Status.MISSED)),
                far(findings, Set.copyOf(Status.BEHIND)),
                far(findings, Set.of(Status.EXCEEDED)));
    }

    private static List<Far> far(List<Finding> findings, Set<String> statuses) {
        return findings.stream()
                .filter(each -> statuses.contains(each.status()))
                .sorted(
                        Comparator.comparing(
                                        Outstanding::size,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(Finding::id))
                .map(each ->
                        new Far(
                                each.id(),
                                each.indicator(),
                                each.status(),
                                each.distance().orElse(null)))
                .toList();
    }

    private static @Nullable BigDecimal size(Finding finding) {
        return finding.distance().map(BigDecimal::abs).orElse(null);
    }
}
