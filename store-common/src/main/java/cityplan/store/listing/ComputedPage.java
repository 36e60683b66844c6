package cityplan.store.listing;

import cityplan.common.query.Cursor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One page of rows that were worked out: the same order, cursors and neighbours as a page of SQL.
final class ComputedPage {

    private ComputedPage() {}

    static <V> Slice<V> of(Computed<V> list, List<V> rows, Order order, PageRequest page) {
        boolean backwards = page.backwards();
        Comparator<List<String>> forwards = comparator(order);
        Comparator<List<String>> way = backwards ? forwards.reversed() : forwards;
        Stream<Slice.Row<V>> keyed =
                rows.stream().map(row -> new Slice.Row<>(row, keys(list, row, order)));
        List<Slice.Row<V>> shown =
                keyed.filter(row -> beyond(row.keys(), page, way))
                        .sorted(Comparator.comparing(Slice.Row::keys, way))
                        .limit(page.limit() + 1L)
                        .toList();
        return Slice.of(shown, page, page.count() ? (long) rows.size() : null);
    }

    private static boolean beyond(
            List<String> keys, PageRequest page, Comparator<List<String>> way) {
        return page.cursor()
                .map(Cursor::keys)
                .map(place -> way.compare(keys, place) > 0)
                .orElse(true);
    }

    private static <V> List<String> keys(Computed<V> list, V row, Order order) {
        return order.keys().stream().map(each -> list.key(row, each.key().name())).toList();
    }

    private static Comparator<List<String>> comparator(Order order) {
        return (one, other) -> {
            for (int i = 0; i < order.keys().size(); i++) {
                int compared = one.get(i).compareTo(other.get(i));
                if (compared != 0) {
                    return order.keys().get(i).descending() ? -compared : compared;
                }
            }
            return 0;
        };
    }
}
