package cityplan.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which region and year an overview is of, and since when it tells what changed.
record Question(String region, int year, Optional<Instant> since) {

    /// So many years are enough to see where a figure comes from.
    private static final int YEARS = 10;

    /// The first year that periods know.
    private static final int FIRST = 1000;

    /// What is asked for, by region and the year itself.
    Map<String, List<String>> targets() {
        return Map.of("region", List.of(region), "period", List.of(text(year)));
    }

    Map<String, List<String>> figures(List<String> indicators) {
        return Map.of(
                "indicator", indicators,
                "region", List.of(region),
                "frequency", List.of("annual"),
                "from", List.of(text(Math.max(FIRST, year - YEARS + 1))),
                "to", List.of(text(year)));
    }

    Map<String, List<String>> changedFigures(List<String> indicators, Instant after) {
        return Map.of(
                "indicator", indicators,
                "region", List.of(region),
                "updatedAfter", List.of(after.toString()),
                "count", List.of("true"),
                "limit", List.of("500"));
    }

    Map<String, List<String>> projects() {
        return Map.of("region", List.of(region), "year", List.of(text(year)));
    }

    private static String text(int year) {
        return String.valueOf(year);
    }
}
