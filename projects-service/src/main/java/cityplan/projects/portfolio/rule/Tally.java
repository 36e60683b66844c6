package cityplan.projects.portfolio.rule;

import cityplan.projects.money.Balance;

import java.util.EnumMap;
import java.util.Map;

/// What the projects of one group come to. Tallies can be added to each other: the parts of a whole
/// come to the whole.
public final class Tally {

    /// What is counted.
    public enum Counted {
        PROJECTS,
        PARTS,
        PLACELESS,
        LINES,
        START_EARLY,
        START_ON_TIME,
        START_LATE,
        START_OPEN,
        START_UNCLEAR,
        LIGHT_GREEN,
        LIGHT_YELLOW,
        LIGHT_RED,
        LIGHT_NONE
    }

    /// What is added up. A rate is that of what was spent where there is a plan, to the plan.
    public enum Added {
        TOTAL,
        PLANNED,
        ACTUAL,
        ACTUAL_OF_PLANNED
    }

    private final Map<Counted, Long> counts = new EnumMap<>(Counted.class);
    private final Map<Added, Balance> sums = new EnumMap<>(Added.class);

    public Tally count(Counted what) {
        counts.merge(what, 1L, Long::sum);
        return this;
    }

    /// What money of this kind can be added to.
    public Balance sum(Added what) {
        return sums.computeIfAbsent(what, _ -> new Balance());
    }

    public Tally add(Tally other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
        other.sums.forEach((what, sum) -> sum(what).add(sum));
        return this;
    }

    public long of(Counted what) {
        return counts.getOrDefault(what, 0L);
    }
}
