package cityplan.store.imports;

/// What is asked of the rows of imports.
final class JobSql {

    static final String INSERT =
            """
            INSERT INTO import_job (status, phase, files, reason, charset, dry_run, kept, created_by, author,
                                    started_at, attempts, lease, lease_until)
            VALUES (CASE WHEN :kept THEN 'waiting' ELSE 'running' END,
                    CASE WHEN :kept THEN NULL ELSE 'reading' END,
                    CAST(:files AS json), :reason, :charset, :dryRun, :kept, :by, CAST(:author AS json),
                    CASE WHEN :kept THEN NULL ELSE clock_timestamp() END,
                    CASE WHEN :kept THEN 0 ELSE 1 END,
                    CASE WHEN :kept THEN NULL ELSE CAST(:lease AS uuid) END,
                    CASE WHEN :kept THEN NULL ELSE clock_timestamp() + :time * interval '1 millisecond' END)
            RETURNING id
            """;

    static final String CLAIM =
            """
            UPDATE import_job
               SET status = 'running', phase = 'reading', rows_read = 0, attempts = attempts + 1,
                   started_at = coalesce(started_at, clock_timestamp()), lease = :lease,
                   lease_until = clock_timestamp() + :time * interval '1 millisecond'
             WHERE id = (SELECT id FROM import_job
                          WHERE (status = 'waiting' OR status = 'running' AND attempts < :attempts) AND kept
                            AND (lease_until IS NULL OR lease_until < clock_timestamp())
                          ORDER BY id
                            FOR UPDATE SKIP LOCKED
                          LIMIT 1)
            RETURNING id, reason, charset, dry_run, created_by, author, decided_by, decider, files, attempts
            """;

    static final String BEAT =
            """
            UPDATE import_job
               SET lease_until = clock_timestamp() + :time * interval '1 millisecond',
                   rows_read = :rows, phase = :phase
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    static final String END =
            """
            UPDATE import_job
               SET status = :status, phase = NULL, ended_at = clock_timestamp(), rows_read = :rows,
                   report = CAST(:report AS json), problem = CAST(:problem AS json),
                   lease = NULL, lease_until = NULL
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    /// What waits for an approval is kept with what was sent.
    static final String SUBMIT =
            """
            UPDATE import_job
               SET status = 'submitted', phase = NULL, rows_read = :rows, kept = true,
                   report = CAST(:report AS json), changes = CAST(:changes AS json),
                   places = CAST(:places AS jsonb), lease = NULL, lease_until = NULL
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    static final String DROP = "DELETE FROM import_job WHERE id = :id AND lease = :lease";

    static final String GIVE_BACK =
            """
            UPDATE import_job
               SET status = 'waiting', phase = NULL, lease = NULL,
                   lease_until = clock_timestamp() + :time * interval '1 millisecond'
             WHERE id = :id AND lease = :lease AND status = 'running'
            """;

    /// What was not kept ends with the instance that had it; so does what has taken so many
    /// instances with it as attempts are made.
    static final String ABANDONED =
            """
            WITH abandoned AS (
                UPDATE import_job
                   SET status = 'failed', phase = NULL, ended_at = clock_timestamp(),
                       problem = CAST(:problem AS json), lease = NULL, lease_until = NULL
                 WHERE status = 'running' AND (NOT kept OR attempts >= :attempts)
                   AND lease_until < clock_timestamp()
                RETURNING id)
            DELETE FROM import_job_part WHERE job IN (SELECT id FROM abandoned)
            """;

    private JobSql() {}
}
