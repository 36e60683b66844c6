package cityplan.gateway.part;

import cityplan.common.telemetry.Latencies;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Counts what the gateway asks of each service, how long the answer takes to begin, and how it
/// stays away. Every series is there from the start, at zero.
@Singleton
public class PartMetrics {

    private static final String REQUESTS = "cityplan.backend.requests";
    private static final String FAILURES = "cityplan.backend.failures";
    private static final String FIRST_BYTE = "cityplan.backend.first.byte";
    private static final String BACKEND = "backend";

    private final Map<Part, Counter> requests = new EnumMap<>(Part.class);
    private final Map<Part, Map<Silence, Counter>> failures = new EnumMap<>(Part.class);
    private final Map<Part, Timer> firstBytes = new EnumMap<>(Part.class);

    PartMetrics(MeterRegistry registry) {
        for (Part part : Part.values()) {
            String name = part.service();
            requests.put(part, registry.counter(REQUESTS, BACKEND, name));
            firstBytes.put(
                    part,
                    Timer.builder(FIRST_BYTE)
                            .tag(BACKEND, name)
                            .serviceLevelObjectives(Latencies.limits())
                            .register(registry));
            var kinds = new EnumMap<Silence, Counter>(Silence.class);
            for (Silence kind : Silence.values()) {
                String tag = kind.name().toLowerCase(Locale.ROOT);
                kinds.put(kind, registry.counter(FAILURES, BACKEND, name, "kind", tag));
            }
            failures.put(part, kinds);
        }
    }

    /// How an answer stays away: no connection, no head in time, or broken off.
    public enum Silence {
        CONNECT,
        TIMEOUT,
        CUT
    }

    public void asked(Part part) {
        counted(requests, part).increment();
    }

    public void failed(Part part, Silence kind) {
        counted(counted(failures, part), kind).increment();
    }

    /// An answer began; `asked` is the nano time at which the request was made.
    public void began(Part part, long asked) {
        counted(firstBytes, part).record(System.nanoTime() - asked, TimeUnit.NANOSECONDS);
    }

    private static <K, V> V counted(Map<K, V> meters, K key) {
        return Objects.requireNonNull(meters.get(key));
    }
}
