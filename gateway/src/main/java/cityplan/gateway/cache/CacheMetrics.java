package cityplan.gateway.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Counts where public reads were answered from.
@Singleton
public class CacheMetrics {

    private final Map<Origin, Counter> answers = new EnumMap<>(Origin.class);

    CacheMetrics(MeterRegistry registry) {
        for (Origin origin : Origin.values()) {
            String tag = origin.name().toLowerCase(Locale.ROOT);
            answers.put(origin, registry.counter("cityplan.cache.answers", "origin", tag));
        }
    }

    /// Where an answer comes from.
    public enum Origin {
        /// It was kept, and is true.
        HIT,
        /// It was kept; whether it is still true nobody answers.
        STALE,
        /// The service was asked.
        MISS,
        /// The service was asked by another request for the same at the same time.
        SHARED
    }

    public void answered(Origin origin) {
        Objects.requireNonNull(answers.get(origin)).increment();
    }
}
