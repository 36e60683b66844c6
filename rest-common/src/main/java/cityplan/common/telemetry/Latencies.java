package cityplan.common.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.stream.LongStream;

/// The limits by which durations are counted, so that percentiles can be computed over all replicas
/// together. They are dense where answers usually are and end at a client's patience.
public class Latencies {

    private static final String REQUESTS = "http.server.requests";
    private static final LongStream MILLIS =
            LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 15_000);
    private static final Duration[] LIMITS =
            MILLIS.mapToObj(Duration::ofMillis).toArray(Duration[]::new);

    /// Upper limits of the classes, rising.
    public static Duration[] limits() {
        return LIMITS.clone();
    }

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(
                    Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) ? classes().merge(config) : config;
            }
        };
    }

    private static DistributionStatisticConfig classes() {
        double[] nanos = new double[LIMITS.length];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = LIMITS[i].toNanos();
        }
        return DistributionStatisticConfig.builder().serviceLevelObjectives(nanos).build();
    }
}
