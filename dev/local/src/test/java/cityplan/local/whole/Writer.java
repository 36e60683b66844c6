package cityplan.local.whole;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Writes one correction after another, first to the one service, then to the other, until it is
/// closed: at every moment the first is at the number of the second, or one ahead.
final class Writer implements AutoCloseable {

    private static final int WARM = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ConcurrentLinkedQueue<Pinned> pinned = new ConcurrentLinkedQueue<>();
    private final CountDownLatch warm = new CountDownLatch(WARM);
    private final Future<?> work;
    private volatile boolean closed;

    Writer(WholeSuite suite, int first) throws Exception {
        var corrections = new Corrections(suite);
        work =
                thread.submit(() -> {
                    try {
                        write(suite, corrections, first);
                        return closed;
                    } finally {
                        LongStream.range(0, WARM).forEach(_ -> warm.countDown());
                    }
                });
    }

    private void write(WholeSuite suite, Corrections corrections, int first) throws Exception {
        for (int number = first; !closed; number++) {
            corrections.observe(number);
            corrections.describe(number);
            acknowledged.set(number);
            pinned.addAll(Pinned.now(suite.client()));
            warm.countDown();
        }
    }

    /// Waits until it is well under way.
    Writer started() throws Exception {
        warm.await();
        if (work.isDone()) {
            work.get();
        }
        return this;
    }

    /// The last number that both services have acknowledged.
    int acknowledged() {
        return acknowledged.get();
    }

    List<Pinned> pinned() {
        return List.copyOf(pinned);
    }

    /// Fails when a write failed.
    @Override
    public void close() throws Exception {
        closed = true;
        work.get();
        thread.shutdown();
    }
}
