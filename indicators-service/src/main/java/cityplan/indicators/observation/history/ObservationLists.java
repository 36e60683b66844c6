package cityplan.indicators.observation.history;

import cityplan.common.query.Parameters;
import cityplan.indicators.observation.Observations;
import cityplan.store.listing.Listing;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

/// Which list of observations a request asks for: what is held, what was held, or what changed.
@Singleton
public class ObservationLists {

    private final Observations observations;
    private final ObjectMapper json;

    ObservationLists(Observations observations, ObjectMapper json) {
        this.observations = observations;
        this.json = json;
    }

    public Listing<?> asked(Parameters parameters) {
        boolean history = parameters.flag("history");
        Optional<Instant> updatedAfter = parameters.instant("updatedAfter");
        if (history && updatedAfter.isPresent()) {
            parameters.reject("updatedAfter", "not-together", "history");
        }
        if ((history || updatedAfter.isPresent()) && parameters.text("latest").isPresent()) {
            parameters.reject("latest", "not-together", history ? "history" : "updatedAfter");
        }
        if (history) {
            return ObservationHistory.whole(observations, json);
        }
        return updatedAfter
                .<Listing<?>>map(moment -> ObservationHistory.since(moment, observations, json))
                .orElse(observations);
    }
}
