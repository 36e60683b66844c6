package cityplan.gateway.part;

import cityplan.gateway.part.Guards.Kind;
import cityplan.gateway.part.PartMetrics.Refusal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;

import org.jboss.logging.Logger;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Stands before one service: lets so many questions through at once, and none after it was silent
/// to several in a row, until one that tries is answered.
final class Guard {

    private static final Logger LOG = Logger.getLogger(Guard.class);

    private final Part part;
    private final PartMetrics metrics;
    private final CircuitBreaker breaker;
    private final Map<Kind, Semaphore> places;

    Guard(Part part, SuiteConfig config, PartMetrics metrics) {
        this.part = part;
        this.metrics = metrics;
        this.breaker = breaker(part, config.breaker());
        this.places =
                Map.of(
                        Kind.READ, new Semaphore(config.concurrency().reads()),
                        Kind.QUESTION, new Semaphore(config.concurrency().questions()),
                        Kind.WRITE, new Semaphore(config.concurrency().writes()),
                        Kind.ENDLESS, new Semaphore(Integer.MAX_VALUE));
        metrics.watch(part, breaker);
    }

    /// A window as long as the silences asked for, all of which must be silences: so many in a row.
    private static CircuitBreaker breaker(Part part, SuiteConfig.Breaker config) {
        var breaker =
                CircuitBreaker.of(
                        part.service(),
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(config.silences())
                                .minimumNumberOfCalls(config.silences())
                                .failureRateThreshold(100)
                                .waitDurationInOpenState(config.rest())
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .maxWaitDurationInHalfOpenState(config.probe())
                                .build());
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> LOG.warnf("%s: %s", part.service(), event.getStateTransition()));
        return breaker;
    }

    Optional<Pass> enter(Kind kind) {
        Semaphore place = Objects.requireNonNull(places.get(kind));
        if (!place.tryAcquire()) {
            metrics.refused(part, Refusal.FULL);
            return Optional.empty();
        }
        if (!breaker.tryAcquirePermission()) {
            place.release();
            metrics.refused(part, Refusal.OPEN);
            return Optional.empty();
        }
        metrics.asked(part);
        return Optional.of(new Pass(part, metrics, breaker, place));
    }
}
