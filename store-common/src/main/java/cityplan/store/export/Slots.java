package cityplan.store.export;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.inject.Singleton;

import java.util.concurrent.Semaphore;

/// How many exports run at once. Each holds a connection to the database as long as its client
/// takes; other reads need some, too.
@Singleton
class Slots {

    private final Semaphore free;

    Slots(ExportConfig config) {
        this.free = new Semaphore(config.atOnce());
    }

    /// Does the work if there is a slot for it.
    void use(Runnable work) {
        if (!free.tryAcquire()) {
            throw new ProblemException(new Problem.Unavailable("export"));
        }
        try {
            work.run();
        } finally {
            free.release();
        }
    }
}
