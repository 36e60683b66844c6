package cityplan.gateway.search;

import cityplan.gateway.search.Search.Hit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Makes one list of several. What answers better comes first; among what answers equally well the
/// types take turns, so that one of which much is found hides no other. The first so many of the
/// whole only depend on the first so many of each type.
final class Merge {

    private static final Comparator<Turn> ORDER =
            Comparator.comparing((Turn turn) -> turn.hit.match())
                    .thenComparing(Turn::turn)
                    .thenComparing(turn -> turn.hit.type());

    private Merge() {}

    private record Turn(Hit hit, int turn) {}

    /// Merges lists of one type each, in which what answers better comes first.
    static List<Hit> of(Collection<List<Hit>> lists, int limit) {
        var turns = new ArrayList<Turn>();
        for (List<Hit> hits : lists) {
            int turn = 0;
            for (int i = 0; i < hits.size(); i++) {
                boolean further = i > 0 && hits.get(i - 1).match() == hits.get(i).match();
                turn = further ? turn + 1 : 0;
                turns.add(new Turn(hits.get(i), turn));
            }
        }
        return turns.stream().sorted(ORDER).limit(limit).map(Turn::hit).toList();
    }
}
