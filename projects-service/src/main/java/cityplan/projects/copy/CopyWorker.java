package cityplan.projects.copy;

import cityplan.common.problem.ProblemException;
import cityplan.store.bundle.Bundles;
import cityplan.store.imports.Imported;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Follows the code lists as long as the service runs. Several instances do the same: what one has
/// recorded, the others find unchanged.
@Singleton
class CopyWorker {

    private static final Logger LOG = Logger.getLogger(CopyWorker.class);

    private final Optional<Copies> copies;
    private final Duration poll;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().daemon().name("code-lists").unstarted(this::run);
    private @Nullable String trouble;

    CopyWorker(CopyConfig config, ObjectMapper json, Bundles bundles, Imported imported) {
        this.copies =
                config.url()
                        .map(url ->
                                new IndicatorsService(
                                        url, config.tokenFile(), config.patience(), json))
                        .map(service -> new Copies(service, bundles, imported));
        this.poll = config.poll();
    }

    void start(@Observes StartupEvent started) {
        if (copies.isPresent()) {
            worker.start();
        }
    }

    void rest(@Observes ShutdownDelayInitiatedEvent stopping) {
        stopped.countDown();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        if (worker.isAlive()) {
            worker.interrupt();
            worker.join(poll);
        }
    }

    private void run() {
        try {
            do {
                follow(copies.orElseThrow());
            } while (!stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Copies known) throws InterruptedException {
        try {
            known.follow();
            tell(null);
        } catch (IOException | JdbiException | ProblemException failed) {
            tell(failed.toString());
        }
    }

    /// Says once that the code lists cannot be followed, and once that they can again.
    private void tell(@Nullable String now) {
        if (now != null && trouble == null) {
            LOG.warnf("code lists are not followed, tried again every %s: %s", poll, now);
        } else if (now == null && trouble != null) {
            LOG.info("code lists are followed again");
        }
        trouble = now;
    }
}
