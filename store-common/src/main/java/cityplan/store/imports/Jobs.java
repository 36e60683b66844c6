package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.store.bundle.ImportReport;
import cityplan.store.bundle.Upload;
import cityplan.store.record.Terms;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The imports that were asked for, as rows. An instance may carry one out while its lease is on
/// the row; when it has not said anything for too long, another may.
@Singleton
class Jobs {

    private static final String INSERT =
            """
            INSERT INTO import_job (status, phase, files, reason, charset, dry_run, kept, created_by,
                                    started_at, attempts, lease, lease_until)
            VALUES (CASE WHEN :kept THEN 'waiting' ELSE 'running' END,
                    CASE WHEN :kept THEN NULL ELSE 'reading' END,
                    CAST(:files AS json), :reason, :charset, :dryRun, :kept, :by,
                    CASE WHEN :kept THEN NULL ELSE clock_timestamp() END,
                    CASE WHEN :kept THEN 0 ELSE 1 END,
                    CASE WHEN :kept THEN NULL ELSE CAST(:lease AS uuid) END,
                    CASE WHEN :kept THEN NULL ELSE clock_timestamp() + :time * interval '1 millisecond' END)
            RETURNING id
            """;

    private static final String CLAIM =
            """
            UPDATE import_job
               SET status = 'running', phase = 'reading', rows_read = 0, attempts = attempts + 1,
                   started_at = coalesce(started_at, clock_timestamp()), lease = :lease,
                   lease_until = clock_timestamp() + :time * interval '1 millisecond'
             WHERE id = (SELECT id FROM import_job
                          WHERE status IN ('waiting', 'running') AND kept
                            AND (lease_until IS NULL OR lease_until < clock_timestamp())
                          ORDER BY id
                            FOR UPDATE SKIP LOCKED
                          LIMIT 1)
            RETURNING id, reason, charset, dry_run, created_by, files, attempts
            """;

    private static final String BEAT =
            """
            UPDATE import_job
               SET lease_until = clock_timestamp() + :time * interval '1 millisecond',
                   rows_read = :rows, phase = :phase
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    private static final String END =
            """
            UPDATE import_job
               SET status = :status, phase = NULL, ended_at = clock_timestamp(), rows_read = :rows,
                   report = CAST(:report AS json), problem = CAST(:problem AS json),
                   lease = NULL, lease_until = NULL
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    private static final String GIVE_BACK =
            """
            UPDATE import_job
               SET status = 'waiting', phase = NULL, lease = NULL,
                   lease_until = clock_timestamp() + :time * interval '1 millisecond'
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    /// What was not kept ends with the instance that had it.
    private static final String ABANDONED =
            """
            UPDATE import_job
               SET status = 'failed', phase = NULL, ended_at = clock_timestamp(),
                   problem = CAST(:problem AS json), lease = NULL, lease_until = NULL
             WHERE status = 'running' AND NOT kept AND lease_until < clock_timestamp()
            """;

    private final Jdbi jdbi;
    private final Written written;
    private final ImportConfig config;

    Jobs(Jdbi jdbi, Written written, ImportConfig config) {
        this.jdbi = jdbi;
        this.written = written;
        this.config = config;
    }

    /// Keeps what was sent, for any instance to import.
    UUID keep(Order order, List<Upload> uploads, List<SentFile> files) {
        return jdbi.inTransaction(handle -> {
            UUID id = insert(handle, order, files, Optional.empty());
            Parts.keep(handle, id, uploads);
            return id;
        });
    }

    /// Begins an import that this instance carries out at once.
    Job begin(Order order, List<SentFile> files) {
        UUID lease = UUID.randomUUID();
        UUID id = jdbi.withHandle(handle -> insert(handle, order, files, Optional.of(lease)));
        return new Job(id, lease, order, files, config.attempts());
    }

    private UUID insert(Handle handle, Order order, List<SentFile> files, Optional<UUID> lease) {
        return handle.createQuery(INSERT)
                .bind("kept", lease.isEmpty())
                .bind("files", written.json(files))
                .bind("reason", order.terms().reason().orElse(null))
                .bind("charset", order.charset().name())
                .bind("dryRun", order.terms().dryRun())
                .bind("by", order.terms().by())
                .bind("lease", lease.orElse(null))
                .bind("time", config.lease().toMillis())
                .mapTo(UUID.class)
                .one();
    }

    /// The oldest import that nobody carries out, if there is one: it is ours now.
    Optional<Job> claim() {
        UUID lease = UUID.randomUUID();
        return jdbi.withHandle(handle ->
                handle.createQuery(CLAIM)
                        .bind("lease", lease)
                        .bind("time", config.lease().toMillis())
                        .map((row, _) -> job(row, lease))
                        .findOne());
    }

    private Job job(ResultSet row, UUID lease) throws SQLException {
        var terms =
                new Terms(
                        Optional.ofNullable(row.getString("reason")),
                        row.getBoolean("dry_run"),
                        row.getString("created_by"));
        return new Job(
                row.getObject("id", UUID.class),
                lease,
                new Order(Charset.forName(row.getString("charset")), terms),
                written.files(row.getString("files")),
                row.getInt("attempts"));
    }

    /// Says that an import goes on.
    void beat(Attempt attempt) {
        jdbi.useHandle(handle ->
                of(attempt, handle.createUpdate(BEAT))
                        .bind("time", config.lease().toMillis())
                        .bind("phase", attempt.phase())
                        .execute());
    }

    /// Ends an import within a transaction, which must not go on when the lease is another's.
    void end(Handle transaction, Attempt attempt, ImportReport report) {
        end(transaction, attempt, status(report), written.json(report), null);
        Parts.drop(transaction, attempt.job().id());
    }

    void end(Attempt attempt, ImportReport report) {
        jdbi.useTransaction(handle -> end(handle, attempt, report));
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
                of(attempt, handle.createUpdate(END))
                        .bind("status", status)
                        .bind("report", report)
                        .bind("problem", problem)
                        .execute();
        if (ended == 0) {
            throw new ProblemException(new Problem.Unavailable("import"));
        }
    }

    /// Lets another attempt be made, by any instance, after a while.
    void giveBack(Attempt attempt, Duration rest) {
        jdbi.useHandle(handle ->
                of(attempt, handle.createUpdate(GIVE_BACK))
                        .bind("time", rest.toMillis())
                        .execute());
    }

    /// Ends the imports whose instance is gone with what was sent to it.
    void endAbandoned() {
        String problem = written.problem(new Problem.Unavailable("import"));
        jdbi.useHandle(handle -> handle.createUpdate(ABANDONED).bind("problem", problem).execute());
    }

    private static Update of(Attempt attempt, Update update) {
        return update.configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("id", attempt.job().id())
                .bind("lease", attempt.job().lease())
                .bind("rows", attempt.rows());
    }

    private static String status(ImportReport report) {
        if (!report.changed()) {
            return "unchanged";
        }
        return report.dryRun() ? "checked" : "recorded";
    }
}
