package cityplan.projects.list;

import cityplan.projects.investment.line.InvestmentLineView;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Tells two lists apart, project by project.
final class ListDiff {

    static final List<String> CHANGES = List.of("added", "withdrawn", "moved", "key", "money");

    private final Function<Money, BigDecimal> singles;

    /// @param singles how much an amount is in single units of its currency
    ListDiff(Function<Money, BigDecimal> singles) {
        this.singles = singles;
    }

    List<ListChangeView> between(List<InvestmentLineView> before, List<InvestmentLineView> after) {
        var old = byProject(before);
        var now = byProject(after);
        var projects = new TreeSet<>(old.keySet());
        projects.addAll(now.keySet());
        return projects.stream()
                .map(project -> change(project, old.get(project), now.get(project)))
                .filter(change -> !change.changes().isEmpty())
                .toList();
    }

    private static Map<String, InvestmentLineView> byProject(List<InvestmentLineView> lines) {
        var byProject = new TreeMap<String, InvestmentLineView>();
        lines.forEach(line -> byProject.put(line.project(), line));
        return byProject;
    }

    private ListChangeView change(
            String project,
            @Nullable InvestmentLineView before,
            @Nullable InvestmentLineView after) {
        String reason = after == null ? null : after.reason();
        return new ListChangeView(project, changes(before, after), reason, before, after);
    }

    private List<String> changes(
            @Nullable InvestmentLineView before, @Nullable InvestmentLineView after) {
        if (before == null) {
            return List.of("added");
        }
        if (after == null) {
            return List.of("withdrawn");
        }
        var changes = new ArrayList<String>();
        if (!before.listCategory().equals(after.listCategory())
                || !before.listLevel().equals(after.listLevel())) {
            changes.add("moved");
        }
        if (before.keyProject() != after.keyProject()) {
            changes.add("key");
        }
        if (!same(plan(before), plan(after))) {
            changes.add("money");
        }
        return changes;
    }

    private static @Nullable Money plan(InvestmentLineView line) {
        return line.adjustedInvestment() == null
                ? line.plannedInvestment()
                : line.adjustedInvestment();
    }

    private boolean same(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.currency().equals(other.currency())
                && singles.apply(one).compareTo(singles.apply(other)) == 0;
    }
}
