package cityplan.gateway.part;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Leave to ask a service one question. It must be told how the question went, and given back.
public final class Pass {

    private final Part part;
    private final PartMetrics metrics;
    private final CircuitBreaker breaker;
    private final Semaphore place;
    private final boolean probe;
    private final long begun = System.nanoTime();
    private final AtomicBoolean judged = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    Pass(Part part, PartMetrics metrics, CircuitBreaker breaker, Semaphore place) {
        this.part = part;
        this.metrics = metrics;
        this.breaker = breaker;
        this.place = place;
        this.probe = breaker.getState() == CircuitBreaker.State.HALF_OPEN;
    }

    public Part part() {
        return part;
    }

    /// The nano time at which the question was allowed.
    public long begun() {
        return begun;
    }

    /// Whether this question tries if the service is back.
    public boolean isProbe() {
        return probe;
    }

    /// The service answered, whatever it said.
    public void answered() {
        metrics.began(part, begun);
        judged.set(true);
        breaker.onSuccess(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    /// The service did not answer.
    public void silent(Throwable failure) {
        metrics.failed(part, Silence.of(failure));
        judged.set(true);
        breaker.onError(System.nanoTime() - begun, TimeUnit.NANOSECONDS, failure);
    }

    /// The service broke off an answer that it had begun.
    public void cut() {
        metrics.failed(part, Silence.CUT);
    }

    /// The question is over; one that was neither answered nor met by silence was given up by who
    /// asked it, and says nothing of the service. Doing this twice does nothing more.
    public void end() {
        if (ended.compareAndSet(false, true)) {
            if (!judged.get()) {
                breaker.releasePermission();
            }
            place.release();
        }
    }
}
