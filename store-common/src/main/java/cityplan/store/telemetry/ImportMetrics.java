package cityplan.store.telemetry;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Problems;
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
import java.util.function.Function;
import java.util.function.Supplier;

/// Counts and times imports by how they ended, and the rows they read and stored.
@Singleton
public class ImportMetrics {

    private static final String IMPORTS = "cityplan.imports";
    private static final String ROWS_READ = "cityplan.import.rows.read";
    private static final String ROWS_STORED = "cityplan.import.rows.stored";
    private static final int SERVER_ERROR = 500;

    private final Map<Result, Timer> timers = new EnumMap<>(Result.class);
    private final Counter read;
    private final Counter stored;

    ImportMetrics(MeterRegistry registry) {
        for (Result result : Result.values()) {
            timers.put(result, timer(result).register(registry));
        }
        read = Counter.builder(ROWS_READ).register(registry);
        stored = Counter.builder(ROWS_STORED).register(registry);
    }

    /// How an import can end. `REFUSED` is the sender's fault, `FAILED` ours.
    private enum Result {
        RECORDED,
        UNCHANGED,
        DRY_RUN,
        SUBMITTED,
        REFUSED,
        FAILED;

        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What is counted of an import that came to its end.
    ///
    /// @param end how it ended: recorded, unchanged, submitted or dry-run
    public record Outcome(String end, long rowsRead, long rowsStored) {

        private Result result() {
            return Result.valueOf(end.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Carries out an import and counts it; `outcome` tells of its report what is counted.
    public <T> T watch(Supplier<T> work, Function<T, Outcome> outcome) {
        long begun = System.nanoTime();
        Result result = Result.FAILED;
        try {
            T report = work.get();
            result = count(outcome.apply(report));
            return report;
        } catch (ProblemException thrown) {
            result = fault(thrown.problem());
            throw thrown;
        } finally {
            Objects.requireNonNull(timers.get(result))
                    .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    private Result count(Outcome outcome) {
        read.increment(outcome.rowsRead());
        if (outcome.result() == Result.RECORDED) {
            stored.increment(outcome.rowsStored());
        }
        return outcome.result();
    }

    private static Result fault(Problem problem) {
        return Problems.kind(problem).status() < SERVER_ERROR ? Result.REFUSED : Result.FAILED;
    }

    private static Timer.Builder timer(Result result) {
        return Timer.builder(IMPORTS)
                .tag("result", result.tag())
                .serviceLevelObjectives(Latencies.limits());
    }
}
