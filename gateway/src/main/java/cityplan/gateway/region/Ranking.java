package cityplan.gateway.region;

import cityplan.gateway.region.RegionProfile.Place;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Compares the figures of regions.
final class Ranking {

    private static final String LOWER = "lower";

    /// Measures and types of values whose parts add up to the whole.
    private static final Set<String> ADDITIVE_MEASURES = Set.of("LEVEL", "INC", "CUM");

    private static final Set<String> ADDITIVE_TYPES = Set.of("amount", "count");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ranking() {}

    /// The places of the values: the best first, or the largest where neither way is better. Equal
    /// values share a place, and the places behind them stay empty.
    static List<Place> places(List<Value> values, String direction) {
        Comparator<BigDecimal> order =
                direction.equals(LOWER) ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return values.stream()
                .sorted(Comparator.comparing(Value::value, order).thenComparing(Value::region))
                .map(each -> place(each, rank(each, values, order)))
                .toList();
    }

    /// What share of the whole a part is, in per cent to one decimal; nothing where parts do not
    /// add up, or the whole is not positive.
    static @Nullable BigDecimal share(Value part, Value whole, String valueType) {
        boolean additive =
                ADDITIVE_TYPES.contains(valueType) && ADDITIVE_MEASURES.contains(part.measure());
        return additive && whole.value().signum() > 0
                ? part.value().multiply(HUNDRED).divide(whole.value(), 1, RoundingMode.HALF_UP)
                : null;
    }

    private static Place place(Value of, int rank) {
        return new Place(of.region(), of.value(), of.qualifier(), rank);
    }

    private static int rank(Value value, List<Value> values, Comparator<BigDecimal> order) {
        return 1
                + (int)
                        values.stream()
                                .filter(each -> order.compare(each.value(), value.value()) < 0)
                                .count();
    }
}
