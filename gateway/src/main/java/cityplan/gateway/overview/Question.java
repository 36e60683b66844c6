package cityplan.gateway.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which region and year an overview is of, and since when it tells what changed.
record Question(String region, int year, Optional<Instant> since) {

    /// So many years are enough to see where a figure comes from.
    private static final int YEARS = 10;

    /// The first year that periods know.
    private static final int FIRST = 1000;

    /// What of a line is told, and what it is chosen by.
    private static final String EXECUTION =
            Stream.of(
                            "plan",
                            "actual",
                            "upTo",
                            "completionRate",
                            "elapsed",
                            "lead",
                            "light",
                            "ruleSet")
                    .map("execution."::concat)
                    .collect(Collectors.joining(","));

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

    /// Of the lines with a red light those with the largest plans, so that what is largest in money
    /// is never left out.
    Map<String, List<String>> redLines() {
        return Map.of(
                "region", List.of(region),
                "year", List.of(text(year)),
                "light", List.of("red"),
                "sort", List.of("-plan"),
                "limit", List.of("500"),
                "fields", List.of("project,listLevel," + EXECUTION));
    }

    /// Of the milestones that are set for the year and late so many, the latest first.
    Map<String, List<String>> lateMilestones(int most) {
        return Map.of(
                "region", List.of(region),
                "from", List.of(text(year)),
                "to", List.of(text(year)),
                "state", List.of("late"),
                "sort", List.of("-delayDays"),
                "limit", List.of(String.valueOf(most)));
    }

    private static String text(int year) {
        return String.valueOf(year);
    }
}
