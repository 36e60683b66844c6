package cityplan.projects.list;

import cityplan.projects.investment.line.InvestmentLineView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a project stands on two lists, where that differs: `before` on the one that the list is held
/// against, `after` on the list itself. `reason` is the one that its line gives, or, for a project
/// that is on the list no longer, what is said of its end.
public record ListChangeView(
        String project,
        List<String> changes,
        @Nullable String reason,
        @Nullable InvestmentLineView before,
        @Nullable InvestmentLineView after) {

    public ListChangeView {
        changes = List.copyOf(changes);
    }

    ListChangeView because(@Nullable String known) {
        return new ListChangeView(project, changes, known, before, after);
    }
}
