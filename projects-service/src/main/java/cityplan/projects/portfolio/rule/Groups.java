package cityplan.projects.portfolio.rule;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tallies by the one or two things that projects are grouped by, with the sums of these groups.
public final class Groups {

    private static final Comparator<List<String>> ORDER =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    private final SortedMap<List<String>, Tally> rows = new TreeMap<>(ORDER);

    /// The tally of one group.
    public Tally at(List<String> keys) {
        return rows.computeIfAbsent(keys, _ -> new Tally());
    }

    public SortedMap<List<String>, Tally> rows() {
        return rows;
    }

    /// The sums by the first thing.
    public SortedMap<List<String>, Tally> subtotals() {
        var sums = new TreeMap<List<String>, Tally>(ORDER);
        rows.forEach((keys, tally) ->
                sums.computeIfAbsent(List.of(keys.getFirst()), _ -> new Tally()).add(tally));
        return sums;
    }

    public Tally total() {
        var total = new Tally();
        rows.values().forEach(total::add);
        return total;
    }
}
