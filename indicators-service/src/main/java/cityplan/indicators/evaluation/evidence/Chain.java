package cityplan.indicators.evaluation.evidence;

import cityplan.indicators.evaluation.fact.Observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parts that follow each other without a gap.
final class Chain {

    /// Which of two figures for the same period counts: final before preliminary, then the one
    /// published last.
    static final Comparator<Observation> BETTER_FIRST =
            Comparator.comparing(Observation::preliminary)
                    .thenComparing(Observation::published, Comparator.reverseOrder());

    private Chain() {}

    /// The parts from the first day of the window that reach furthest within it, in the fewest
    /// steps; empty when no part begins there.
    static List<Observation> longest(List<Observation> parts, Window window) {
        Map<LocalDate, List<Observation>> best = new HashMap<>();
        parts.stream()
                .filter(part -> window.holds(part.period()))
                .sorted(
                        Comparator.comparing(
                                        (Observation part) -> part.period().start(),
                                        Comparator.reverseOrder())
                                .thenComparing(BETTER_FIRST))
                .forEach(part -> extend(best, part));
        return best.getOrDefault(window.from(), List.of());
    }

    private static void extend(Map<LocalDate, List<Observation>> best, Observation part) {
        var chain = new ArrayList<Observation>();
        chain.add(part);
        chain.addAll(best.getOrDefault(part.period().end().plusDays(1), List.of()));
        best.merge(part.period().start(), chain, (old, other) -> reaches(other, old) ? other : old);
    }

    private static boolean reaches(List<Observation> one, List<Observation> other) {
        int further = one.getLast().period().end().compareTo(other.getLast().period().end());
        return further > 0 || (further == 0 && one.size() < other.size());
    }
}
