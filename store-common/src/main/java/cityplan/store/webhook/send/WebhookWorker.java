package cityplan.store.webhook.send;

import cityplan.store.webhook.receiver.WebhookConfig;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Looks for subscriptions that have something to get, as long as the service runs, and has so many
/// served at once. All instances do the same.
@Singleton
class WebhookWorker {

    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);
    private static final Duration SWEEPING = Duration.ofHours(1);

    private final Outbox outbox;
    private final Courier courier;
    private final WebhookConfig config;
    private final Clock clock;
    private final Semaphore free;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().daemon().name("webhooks").unstarted(this::run);
    private Instant swept = Instant.EPOCH;

    WebhookWorker(Outbox outbox, Courier courier, WebhookConfig config, Clock clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
        this.free = new Semaphore(config.atOnce());
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            worker.start();
        }
    }

    void rest(@Observes ShutdownDelayInitiatedEvent stopping) {
        stopped.countDown();
    }

    /// What is under way has the time of an attempt to end.
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        worker.interrupt();
        worker.join(config.timeout());
        if (!free.tryAcquire(config.atOnce(), config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("attempts are left to their leases");
        }
    }

    private void run() {
        try {
            while (!stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                guarded(this::look);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        if (clock.instant().isAfter(swept.plus(SWEEPING))) {
            outbox.sweep();
            swept = clock.instant();
        }
        boolean busy = true;
        while (busy && runs()) {
            busy = servesAnother();
        }
    }

    private boolean runs() {
        return stopped.getCount() > 0;
    }

    private boolean servesAnother() throws InterruptedException {
        free.acquire();
        Optional<Errand> errand = Optional.empty();
        try {
            errand = outbox.claim();
            return errand.isPresent();
        } finally {
            errand.ifPresentOrElse(this::serve, free::release);
        }
    }

    private void serve(Errand errand) {
        Thread.ofVirtual()
                .name("webhook")
                .start(() -> {
                    try {
                        guarded(() -> courier.run(errand, this::runs));
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    } finally {
                        free.release();
                    }
                });
    }

    private interface Task {
        void run() throws InterruptedException;
    }

    /// What a silent database kept from being done is done later; the lease sees to that.
    private static void guarded(Task task) throws InterruptedException {
        try {
            task.run();
        } catch (JdbiException silent) {
            LOG.debug("webhooks are looked for again later", silent);
        } catch (RuntimeException failed) {
            LOG.error("a webhook failed", failed);
        }
    }
}
