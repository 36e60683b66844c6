package cityplan.indicators.evaluation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// How the targets of a plan stand together. Every target counts once, however many documents state
/// it.
public record Scorecard(
        String plan,
        String ruleSet,
        int targets,
        List<StatusCount> statuses,
        List<Group> groups,
        List<Unassessed> notAssessable,
        List<Ranked> worst,
        List<Ranked> best,
        List<Conflict> conflicts) {

    /// How many targets have a status.
    public record StatusCount(String status, int targets) {}

    /// How many targets of a theme and nature have a status.
    public record Group(String theme, String nature, String status, int targets) {}

    /// What cannot be assessed, and why.
    public record Unassessed(String reason, String explanation, int targets, List<Name> items) {}

    /// A target by its series and period.
    public record Name(String target, String indicator, String region, String period) {}

    /// A gap that can be compared with others: `gapInTolerances` is the gap over the tolerance of
    /// its bound.
    public record Ranked(
            String target,
            String indicator,
            String region,
            String measure,
            String period,
            BigDecimal gap,
            String differenceUnit,
            BigDecimal gapInTolerances,
            String status) {}

    /// Targets of one series and period that go against each other; `kind` is `ambition` where they
    /// only strive for more than they promise, else `contradiction`.
    public record Conflict(
            String indicator,
            String region,
            String measure,
            String period,
            String kind,
            List<Side> sides) {}

    /// One of the targets that contradict each other.
    public record Side(
            String target,
            String operator,
            @Nullable BigDecimal valueLow,
            @Nullable BigDecimal valueHigh,
            String status) {}
}
