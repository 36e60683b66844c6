package cityplan.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Counts the requests that were too many. Every series is there from the start, at zero.
@Singleton
class LimitMetrics {

    private final Map<Kind, Counter> refused = new EnumMap<>(Kind.class);

    LimitMetrics(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            refused.put(kind, registry.counter("cityplan.limits.refused", "limit", kind.code()));
        }
    }

    void refused(Kind kind) {
        Objects.requireNonNull(refused.get(kind)).increment();
    }
}
