package cityplan.gateway.part;

import cityplan.common.telemetry.Latencies;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Counts what the gateway asks of each service, how long the answer takes to begin, how it stays
/// away, and what was not asked at all. Every series is there from the start, at zero.
@Singleton
class PartMetrics {

    private static final String REQUESTS = "cityplan.backend.requests";
    private static final String FAILURES = "cityplan.backend.failures";
    private static final String REFUSALS = "cityplan.backend.refusals";
    private static final String OPEN = "cityplan.backend.open";
    private static final String FIRST_BYTE = "cityplan.backend.first.byte";
    private static final String BACKEND = "backend";

    private final Map<Part, Counter> requests = new EnumMap<>(Part.class);
    private final Map<Part, Map<Silence, Counter>> failures = new EnumMap<>(Part.class);
    private final Map<Part, Map<Refusal, Counter>> refusals = new EnumMap<>(Part.class);
    private final Map<Part, Timer> firstBytes = new EnumMap<>(Part.class);
    private final MeterRegistry registry;

    PartMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Part part : Part.values()) {
            String name = part.service();
            requests.put(part, registry.counter(REQUESTS, BACKEND, name));
            firstBytes.put(
                    part,
                    Timer.builder(FIRST_BYTE)
                            .tag(BACKEND, name)
                            .serviceLevelObjectives(Latencies.limits())
                            .register(registry));
            failures.put(part, counters(Silence.class, FAILURES, "kind", part));
            refusals.put(part, counters(Refusal.class, REFUSALS, "reason", part));
        }
    }

    private <K extends Enum<K>> Map<K, Counter> counters(
            Class<K> kinds, String name, String tag, Part part) {
        var counters = new EnumMap<K, Counter>(kinds);
        for (K kind : kinds.getEnumConstants()) {
            String value = kind.name().toLowerCase(Locale.ROOT);
            counters.put(kind, registry.counter(name, BACKEND, part.service(), tag, value));
        }
        return counters;
    }

    /// Why a service was not asked: it has been silent, or has too much to answer already.
    enum Refusal {
        OPEN,
        FULL
    }

    /// Shows whether a service is left alone.
    void watch(Part part, CircuitBreaker breaker) {
        Gauge.builder(OPEN, breaker, watched -> isClosed(watched) ? 0 : 1)
                .tag(BACKEND, part.service())
                .register(registry);
    }

    private static boolean isClosed(CircuitBreaker breaker) {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    void asked(Part part) {
        counted(requests, part).increment();
    }

    void failed(Part part, Silence kind) {
        counted(counted(failures, part), kind).increment();
    }

    void refused(Part part, Refusal reason) {
        counted(counted(refusals, part), reason).increment();
    }

    /// An answer began; `asked` is the nano time at which the request was made.
    void began(Part part, long asked) {
        counted(firstBytes, part).record(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
    }

    private static <K, V> V counted(Map<K, V> meters, K key) {
        return Objects.requireNonNull(meters.get(key));
    }
}
