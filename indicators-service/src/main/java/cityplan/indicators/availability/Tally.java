package cityplan.indicators.availability;

import cityplan.common.period.Period;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Counts values. A place is the bit of an indicator; only those that were asked for count.
final class Tally {

    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::start)
                    .thenComparing(Period::end)
                    .thenComparing(Period::code);

    private final Map<Integer, String> codes;
    private final BitSet asked = new BitSet();
    private final BitCounts added;
    private final BitCounts taken;
    private final Map<String, Long> regions = new TreeMap<>();
    private final Map<String, Long> measures = new TreeMap<>();
    private final Map<String, Long> frequencies = new TreeMap<>();
    private final Map<Period, Long> periods = new TreeMap<>(BY_DAYS);
    private long total;

    /// @param codes the indicators asked for, by their places
    Tally(Map<Integer, String> codes) {
        this.codes = codes;
        codes.keySet().forEach(asked::set);
        this.added = new BitCounts(asked.length());
        this.taken = new BitCounts(asked.length());
    }

    static Availability of(Map<Integer, String> codes, List<Presence> rows) {
        var tally = new Tally(codes);
        rows.forEach(tally::add);
        return tally.counted();
    }

    private void add(Presence row) {
        BitSet set = BitSet.valueOf(row.indicators());
        set.and(asked);
        (row.sign() > 0 ? added : taken).add(set.toLongArray());
        long signed = (long) set.cardinality() * row.sign();
        total += signed;
        regions.merge(row.region(), signed, Long::sum);
        measures.merge(row.measure(), signed, Long::sum);
        frequencies.merge(row.period().frequency().code(), signed, Long::sum);
        periods.merge(row.period(), signed, Long::sum);
    }

    private Availability counted() {
        var known = new TreeMap<String, Long>();
        codes.forEach((place, code) -> known.put(code, added.of(place) - taken.of(place)));
        return new Availability(
                total,
                counts(known, code -> code),
                counts(regions, code -> code),
                counts(measures, code -> code),
                counts(frequencies, code -> code),
                counts(periods, Period::code));
    }

    /// Those that have a value at all.
    private static <K> List<Availability.Count> counts(
            Map<K, Long> counts, Function<K, String> code) {
        var shown = new ArrayList<Availability.Count>();
        counts.forEach((key, count) -> {
            if (count != 0) {
                shown.add(new Availability.Count(code.apply(key), count));
            }
        });
        return shown;
    }
}
