package cityplan.common.token;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Something that is read on a thread of its own, never twice at once, and that few may wait for.
final class Look {

    private static final int WAITERS = 16;

    private final Runnable reading;
    private final Semaphore waiters = new Semaphore(WAITERS);
    private CountDownLatch done = new CountDownLatch(0);
    private long ended = Long.MIN_VALUE;

    Look(Runnable reading) {
        this.reading = reading;
    }

    /// Begins to read, unless that is under way.
    synchronized void begin() {
        if (done.getCount() == 0) {
            var mine = new CountDownLatch(1);
            done = mine;
            Thread.ofVirtual()
                    .name("token-keys")
                    .start(() -> {
                        try {
                            reading.run();
                        } finally {
                            end(mine);
                        }
                    });
        }
    }

    private synchronized void end(CountDownLatch mine) {
        ended = System.nanoTime();
        mine.countDown();
    }

    /// Waits for what is being read, and has it read where that was not done for a while.
    void await(Duration pause, Duration patience) {
        if (!waiters.tryAcquire()) {
            return;
        }
        try {
            CountDownLatch mine = latest(pause);
            var _ = mine.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            waiters.release();
        }
    }

    private synchronized CountDownLatch latest(Duration pause) {
        boolean before = ended != Long.MIN_VALUE;
        if (!before || System.nanoTime() - ended >= pause.toNanos()) {
            begin();
        }
        return done;
    }
}
