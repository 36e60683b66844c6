package cityplan.store.imports;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Carries out the imports that wait, one at a time: recording has one lock, after all. When the
/// instance stops, what has not ended is given back for another.
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int BEATS_OF_LEASE = 4;
    private static final String TRACE = "traceId";

    private final Jobs jobs;
    private final Parts parts;
    private final Attempts attempts;
    private final ImportConfig config;
    private final Semaphore calls = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker = Thread.ofPlatform().daemon().name("imports").unstarted(this::run);
    private final Thread pulse =
            Thread.ofPlatform().daemon().name("imports-pulse").unstarted(this::beat);
    private volatile boolean resting;

    ImportWorker(Jobs jobs, Parts parts, Attempts attempts, ImportConfig config) {
        this.jobs = jobs;
        this.parts = parts;
        this.attempts = attempts;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
        pulse.start();
    }

    void rest(@Observes ShutdownDelayInitiatedEvent stopping) {
        resting = true;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        resting = true;
        stopped.countDown();
        wake();
        if (!worker.join(config.grace())) {
            attempts.running().forEach(attempt -> jobs.giveBack(attempt, Duration.ZERO));
        }
    }

    /// Looks for work at once.
    void wake() {
        calls.release();
    }

    private void run() {
        while (!resting) {
            try {
                if (calls.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                guarded(this::work);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void beat() {
        long pause = config.lease().dividedBy(BEATS_OF_LEASE).toMillis();
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                guarded(() -> attempts.running().forEach(jobs::beat));
                guarded(jobs::endAbandoned);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// A database that does not answer now is asked again the next time; so is all else, which no
    /// request would hear of. An import that was given back loses its footing when the instance
    /// ends.
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (JdbiException silent) {
            LOG.debug("imports are looked for again later", silent);
        } catch (RuntimeException failed) {
            LOG.log(
                    stopped.getCount() == 0 ? Logger.Level.DEBUG : Logger.Level.ERROR,
                    "an import failed",
                    failed);
        }
    }

    private void work() {
        while (!resting) {
            Optional<Job> job = jobs.claim();
            if (job.isEmpty()) {
                return;
            }
            carryOut(job.get());
        }
    }

    private void carryOut(Job job) {
        MDC.put(TRACE, Job.trace(job.id()));
        try {
            Path directory = Files.createTempDirectory("import");
            try {
                attempts.later(job, parts.fetch(job, directory));
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            MDC.remove(TRACE);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
