package cityplan.gateway.overview;

import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What indicators-service holds of the headline indicators in one region and year, all of it at
/// one moment.
record Known(
        Instant asOf,
        LocalDate at,
        List<Indicator> indicators,
        List<Observation> observations,
        List<Target> targets) {

    Known {
        indicators = List.copyOf(indicators);
        observations = List.copyOf(observations);
        targets = List.copyOf(targets);
    }

    Known with(List<Target> found) {
        return new Known(asOf, at, indicators, observations, found);
    }
}
