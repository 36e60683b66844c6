package cityplan.gateway.change;

import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one stretch of the merged feed of what the services tell next.
final class Merge {

    private Merge() {}

    /// Entries as the merged feed tells them, and the place behind them.
    record Stretch(List<ObjectNode> items, Places reached) {}

    /// The first so many of the entries behind a place, of each service in its order.
    static Stretch of(Map<Part, List<Entry>> told, Places from, int limit) {
        var waiting = new EnumMap<Part, Deque<Entry>>(Part.class);
        told.forEach((part, entries) -> waiting.put(part, new ArrayDeque<>(entries)));
        var items = new ArrayList<ObjectNode>();
        Places reached = from;
        Optional<Entry> next = next(waiting);
        while (next.isPresent() && items.size() < limit) {
            Entry entry = next.get();
            Objects.requireNonNull(waiting.get(entry.part())).removeFirst();
            reached = reached.with(entry.part(), entry.place());
            items.add(entry.told(reached));
            next = next(waiting);
        }
        return new Stretch(items, reached);
    }

    private static Optional<Entry> next(Map<Part, Deque<Entry>> waiting) {
        Stream<Entry> heads =
                waiting.values().stream().map(Deque::peekFirst).filter(Objects::nonNull);
        return Entry.next(heads.toList());
    }
}
