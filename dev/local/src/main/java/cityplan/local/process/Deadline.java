package cityplan.local.process;

import java.time.Duration;

/// A point in time to wait for, in small steps: other processes tell nobody when they answer, or
/// when a port or a file is free, so that they are asked again after a pause.
public final class Deadline {

    private static final Duration STEP = Duration.ofMillis(50);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean over() {
        return System.nanoTime() - end >= 0;
    }

    /// Waits a moment; false when the deadline is over.
    public boolean pause() {
        if (over()) {
            return false;
        }
        try {
            Thread.sleep(STEP);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
