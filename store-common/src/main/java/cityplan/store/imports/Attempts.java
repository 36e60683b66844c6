package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Problems;
import cityplan.store.audit.Trail;
import cityplan.store.bundle.Bundles;
import cityplan.store.bundle.ImportReport;
import cityplan.store.bundle.Upload;
import cityplan.store.problem.DatabaseProblems;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Carries imports out, and writes down how they ended. What is recorded and that it is recorded
/// become true in one transaction.
@Singleton
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final int SERVER_ERROR = 500;

    private final Set<Attempt> running = ConcurrentHashMap.newKeySet();
    private final Bundles bundles;
    private final Jobs jobs;
    private final Imported imported;
    private final Trail trail;
    private final ImportConfig config;

    Attempts(Bundles bundles, Jobs jobs, Imported imported, Trail trail, ImportConfig config) {
        this.trail = trail;
        this.bundles = bundles;
        this.jobs = jobs;
        this.imported = imported;
        this.config = config;
    }

    /// Those under way in this instance.
    Set<Attempt> running() {
        return running;
    }

    /// Carries an import out whose sender waits for it, and who has it carried out to be answered.
    <T> T now(Job job, List<Upload> uploads, Function<Supplier<ImportReport>, T> answer) {
        var attempt = new Attempt(job, uploads, false, jobs);
        try {
            return carryOut(attempt, () -> answer.apply(() -> load(attempt)));
        } catch (JdbiException refused) {
            throw new ProblemException(DatabaseProblems.problem(refused), refused);
        }
    }

    /// Carries an import out that waited. What has failed for want of something that may come back
    /// is begun again, but not for ever.
    void later(Job job, List<Upload> uploads) {
        var attempt = new Attempt(job, uploads, true, jobs);
        try {
            carryOut(attempt, () -> load(attempt));
        } catch (ProblemException | JdbiException ended) {
            LOG.debugf(ended, "import %s has not been recorded", job.id());
        }
    }

    private ImportReport load(Attempt attempt) {
        ImportReport report =
                bundles.load(
                        imported.tables(),
                        attempt.uploads(),
                        attempt.job().order().terms(),
                        attempt);
        if (!report.changed() || report.dryRun()) {
            jobs.end(attempt, report);
        }
        return report;
    }

    private <T> T carryOut(Attempt attempt, Supplier<T> task) {
        running.add(attempt);
        try {
            return task.get();
        } catch (ProblemException refused) {
            ended(attempt, refused.problem());
            throw refused;
        } catch (JdbiException refused) {
            ended(attempt, DatabaseProblems.problem(refused));
            throw refused;
        } catch (RuntimeException failed) {
            ended(attempt, new Problem.Internal());
            throw failed;
        } finally {
            running.remove(attempt);
        }
    }

    private void ended(Attempt attempt, Problem problem) {
        boolean ours = Problems.kind(problem).status() >= SERVER_ERROR;
        if (problem instanceof Problem.Unavailable
                && attempt.job().attempts() < config.attempts()) {
            jobs.giveBack(attempt, config.poll());
        } else {
            jobs.end(attempt, ours ? "failed" : "refused", problem);
            if (!ours && attempt.kept() && !attempt.job().order().terms().dryRun()) {
                trail.refused(attempt.job().order().terms().by(), problem, attempt.evidence());
            }
        }
    }
}
