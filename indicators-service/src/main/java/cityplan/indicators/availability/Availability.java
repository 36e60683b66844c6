package cityplan.indicators.availability;

import cityplan.common.answer.Matrix;

import java.util.List;
import java.util.stream.Stream;

/// How many values there are, in all and by each thing that they can be told apart by.
public record Availability(
        long total,
        List<Count> indicators,
        List<Count> regions,
        List<Count> measures,
        List<Count> frequencies,
        List<Count> periods)
        implements Matrix {

    public Availability {
        indicators = List.copyOf(indicators);
        regions = List.copyOf(regions);
        measures = List.copyOf(measures);
        frequencies = List.copyOf(frequencies);
        periods = List.copyOf(periods);
    }

    /// How many values one code has.
    public record Count(String code, long count) {}

    @Override
    public List<String> header() {
        return List.of("facet", "code", "count");
    }

    @Override
    public List<List<String>> rows() {
        return Stream.of(
                        lines("indicator", indicators),
                        lines("region", regions),
                        lines("measure", measures),
                        lines("frequency", frequencies),
                        lines("period", periods))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<List<String>> lines(String facet, List<Count> counts) {
        return counts.stream().map(each -> List.of(facet, each.code, String.valueOf(each.count)));
    }
}
