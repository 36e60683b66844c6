package cityplan.store.listing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The rows of a page, and the sort keys at which its neighbours begin, where there are any.
record Slice<V>(
        List<V> items,
        Optional<List<String>> next,
        Optional<List<String>> previous,
        @Nullable Long total) {

    /// A row and its sort keys.
    record Row<V>(V view, List<String> keys) {}

    /// The page among rows that were read in its direction, one more than it shows where there are
    /// more.
    static <V> Slice<V> of(List<Row<V>> rows, PageRequest page, @Nullable Long total) {
        boolean more = rows.size() > page.limit();
        List<Row<V>> shown = new ArrayList<>(more ? rows.subList(0, page.limit()) : rows);
        if (page.backwards()) {
            Collections.reverse(shown);
        }
        boolean before = page.backwards() ? more : page.cursor().isPresent();
        boolean after = page.backwards() || more;
        boolean empty = shown.isEmpty();
        return new Slice<>(
                shown.stream().map(Row::view).toList(),
                after && !empty ? Optional.of(shown.getLast().keys()) : Optional.empty(),
                before && !empty ? Optional.of(shown.getFirst().keys()) : Optional.empty(),
                total);
    }
}
