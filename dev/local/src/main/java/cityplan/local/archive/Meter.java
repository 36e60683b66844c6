package cityplan.local.archive;

import cityplan.local.process.Deadline;
import cityplan.local.process.Refusal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells every few seconds how much of a long copy is done, and ends it when that is asked for.
public final class Meter {

    private static final Duration TELL = Duration.ofSeconds(5);
    private static final long MB = 1_000_000;

    private final Consumer<String> out;
    private final BooleanSupplier stopped;
    private Deadline tell = Deadline.in(TELL);
    private long total;
    private long done;

    public Meter(Consumer<String> out, BooleanSupplier stopped) {
        this.out = out;
        this.stopped = stopped;
    }

    public static Meter silent() {
        return new Meter(_ -> {}, () -> false);
    }

    public void expect(long bytes) {
        total = bytes;
        done = 0;
        tell = Deadline.in(TELL);
    }

    /// Throws a refusal when somebody wants to stop.
    public void add(long bytes) {
        if (stopped.getAsBoolean()) {
            throw new Refusal("Stopped: nothing was changed.");
        }
        done += bytes;
        if (tell.over()) {
            out.accept("%d of %d MB".formatted(done / MB, Math.max(done, total) / MB));
            tell = Deadline.in(TELL);
        }
    }
}
