package cityplan.indicators.evaluation.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The observations that are known, by series.
public record Known(Map<Series, List<Observation>> observations) {

    public Known {
        observations = Map.copyOf(observations);
    }

    public static Known of(Collection<Observation> observations) {
        return new Known(observations.stream().collect(Collectors.groupingBy(Observation::series)));
    }

    /// Those of a series that were known at a day.
    public List<Observation> of(Series series, LocalDate at) {
        return observations.getOrDefault(series, List.of()).stream()
                .filter(each -> each.knownAt(at))
                .toList();
    }
}
