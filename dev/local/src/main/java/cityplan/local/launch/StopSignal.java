package cityplan.local.launch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Ctrl-C, SIGTERM or a closed terminal: the thread that started everything is asked to take it
/// down again, and the program ends when it has.
public final class StopSignal {

    private enum State {
        WORKING,
        ASKED,
        FINISHED
    }

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final AtomicReference<State> state = new AtomicReference<>(State.WORKING);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile int code = 1;

    /// Listens on behalf of the current thread.
    public static StopSignal install() {
        StopSignal signal = new StopSignal();
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.ask(worker), "stop"));
        return signal;
    }

    private void ask(Thread worker) {
        if (!state.compareAndSet(State.WORKING, State.ASKED)) {
            return;
        }
        asked.countDown();
        try {
            worker.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(worker.isAlive() ? 1 : code);
    }

    public boolean asked() {
        return asked.getCount() == 0;
    }

    /// Waits, but not beyond the signal; true when it has come.
    boolean await(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// The work is done: from here on a signal ends the program as usual. False when it came
    /// before; then the program is ending already, with this exit code.
    public boolean finish(int exitCode) {
        code = exitCode;
        return state.compareAndSet(State.WORKING, State.FINISHED);
    }
}
