package cityplan.store.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Has the answers forgotten that are kept no longer, every hour.
@Singleton
class ExpiredKeys {

    private static final Logger LOG = Logger.getLogger(ExpiredKeys.class);
    private static final Duration SWEEPING = Duration.ofHours(1);

    private final KeptAnswers kept;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().daemon().name("expired-keys").unstarted(this::run);

    ExpiredKeys(KeptAnswers kept) {
        this.kept = kept;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        worker.join(Duration.ofSeconds(1));
    }

    private void run() {
        try {
            while (!stopped.await(SWEEPING.toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        try {
            kept.sweep();
        } catch (JdbiException silent) {
            LOG.debug("expired keys are looked for again later", silent);
        }
    }
}
