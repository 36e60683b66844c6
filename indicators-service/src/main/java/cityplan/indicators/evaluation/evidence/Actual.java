package cityplan.indicators.evaluation.evidence;

import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Qualifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The figure that a target is held against, not rounded, with the observations it is made of.
///
/// @param upTo the last day that it covers
public record Actual(
        BigDecimal value, LocalDate upTo, Method method, List<Observation> observations) {

    public Actual {
        observations = List.copyOf(observations);
    }

    static Actual single(Observation observation, Method method) {
        return new Actual(
                observation.value(), observation.period().end(), method, List.of(observation));
    }

    static Actual of(BigDecimal value, Method method, List<Observation> parts) {
        return new Actual(value, parts.getLast().period().end(), method, parts);
    }

    /// What makes it a range: a part that is at least something makes the whole so.
    public Set<Qualifier> qualifiers() {
        Set<Qualifier> found = EnumSet.noneOf(Qualifier.class);
        observations.stream()
                .map(Observation::qualifier)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }
}
