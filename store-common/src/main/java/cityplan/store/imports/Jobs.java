package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.store.audit.Row;
import cityplan.store.audit.Trail;
import cityplan.store.bundle.ImportReport;
import cityplan.store.database.Patience;
import cityplan.store.record.Submission;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The imports that were asked for, as rows. An instance may carry one out while its lease is on
/// the row; when it has not said anything for too long, another may.
@Singleton
class Jobs implements Attempt.EndOfAttempt {

    private final Jdbi jdbi;
    private final Written written;
    private final Trail trail;
    private final ImportConfig config;

    Jobs(Jdbi jdbi, Written written, Trail trail, ImportConfig config) {
        this.trail = trail;
        this.jdbi = jdbi;
        this.written = written;
        this.config = config;
    }

    /// Keeps what was sent, for any instance to import.
    UUID keep(Handed handed) {
        return jdbi.inTransaction(handle -> {
            UUID id = insert(handle, handed.order(), handed.files(), Optional.empty());
            Parts.keep(handle, id, handed.uploads());
            var kept = new Row("import", id.toString(), Map.of(), Map.of("files", handed.files()));
            trail.recorded(handle, handed.order().terms().by(), kept);
            return id;
        });
    }

    /// Begins an import that this instance carries out at once.
    Job begin(Order order, List<SentFile> files) {
        UUID lease = UUID.randomUUID();
        UUID id = jdbi.withHandle(handle -> insert(handle, order, files, Optional.of(lease)));
        return new Job(id, lease, order, files, config.attempts());
    }

    /// Forgets an import that had been carried out already when it was begun.
    void drop(Job job) {
        jdbi.useHandle(handle ->
                handle.createUpdate(JobSql.DROP)
                        .bind("id", job.id())
                        .bind("lease", job.lease())
                        .execute());
    }

    private UUID insert(Handle handle, Order order, List<SentFile> files, Optional<UUID> lease) {
        return handle.createQuery(JobSql.INSERT)
                .bind("kept", lease.isEmpty())
                .bind("files", written.json(files))
                .bind("reason", order.terms().reason().orElse(null))
                .bind("charset", order.charset().name())
                .bind("dryRun", order.terms().dryRun())
                .bind("by", order.terms().by().subject())
                .bind("author", written.json(order.terms().by()))
                .bind("lease", lease.orElse(null))
                .bind("time", config.lease().toMillis())
                .mapTo(UUID.class)
                .one();
    }

    /// The oldest import that nobody carries out, if there is one: it is ours now.
    Optional<Job> claim() {
        UUID lease = UUID.randomUUID();
        return jdbi.withHandle(handle ->
                handle.createQuery(JobSql.CLAIM)
                        .bind("lease", lease)
                        .bind("time", config.lease().toMillis())
                        .bind("attempts", config.attempts())
                        .map((row, _) -> written.job(row, lease))
                        .findOne());
    }

    /// Says that an import goes on.
    void beat(Attempt attempt) {
        jdbi.useHandle(handle ->
                of(attempt, handle.createUpdate(JobSql.BEAT))
                        .bind("time", config.lease().toMillis())
                        .bind("phase", attempt.phase())
                        .execute());
    }

    /// Ends an import within a transaction, which must not go on when the lease is another's.
    @Override
    public void recorded(Handle transaction, Attempt attempt, ImportReport report) {
        end(transaction, attempt, report.status(), written.json(report), null);
        Parts.drop(transaction, attempt.job().id());
    }

    void end(Attempt attempt, ImportReport report) {
        jdbi.useTransaction(handle -> recorded(handle, attempt, report));
    }

    /// Keeps an import until somebody else decides on it.
    @Override
    public void submitted(
            Handle transaction, Attempt attempt, ImportReport report, Submission submission) {
        Job job = attempt.job();
        int kept =
                of(attempt, transaction.createUpdate(JobSql.SUBMIT))
                        .bind("report", written.json(report))
                        .bind("changes", written.json(submission.changes().nouns()))
                        .bind("places", submission.places())
                        .execute();
        held(kept);
        if (!attempt.kept()) {
            Parts.keep(transaction, job.id(), attempt.uploads());
        }
        var told = new Row("import", job.id().toString(), Map.of(), Map.of("status", "submitted"));
        trail.recorded(transaction, job.order().terms().by(), told, attempt.evidence());
    }

    void end(Attempt attempt, String status, Problem problem) {
        jdbi.useTransaction(handle -> {
            end(handle, attempt, status, null, written.problem(problem));
            Parts.drop(handle, attempt.job().id());
        });
    }

    private static void end(
            Handle handle,
            Attempt attempt,
            String status,
            @Nullable String report,
            @Nullable String problem) {
        int ended =
                of(attempt, handle.createUpdate(JobSql.END))
                        .bind("status", status)
                        .bind("report", report)
                        .bind("problem", problem)
                        .execute();
        held(ended);
    }

    /// An import whose lease has gone to another must not go on.
    private static void held(int touched) {
        if (touched == 0) {
            throw new ProblemException(new Problem.Unavailable("import"));
        }
    }

    /// Lets another attempt be made, by any instance, after a while. An attempt that has written
    /// its end down, and is about to make it true, is waited for.
    void giveBack(Attempt attempt, Duration rest) {
        jdbi.useTransaction(handle -> {
            Patience.ofBulk(handle);
            handle.execute("SET LOCAL lock_timeout = 0");
            of(attempt, handle.createUpdate(JobSql.GIVE_BACK))
                    .bind("time", rest.toMillis())
                    .execute();
        });
    }

    /// Ends the imports whose instance is gone with what was sent to it, and those that no instance
    /// outlives.
    void endAbandoned() {
        String problem = written.problem(new Problem.Unavailable("import"));
        jdbi.useHandle(handle ->
                handle.createUpdate(JobSql.ABANDONED)
                        .bind("problem", problem)
                        .bind("attempts", config.attempts())
                        .execute());
    }

    private static Update of(Attempt attempt, Update update) {
        return update.configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("id", attempt.job().id())
                .bind("lease", attempt.job().lease())
                .bind("rows", attempt.rows());
    }
}
