package cityplan.store.approval;

/// What is asked of the rows of imports that wait for a decision, and what becomes of them.
final class DecisionSql {

    static final String SUBMITTED =
            """
            SELECT status, created_by, author #>> '{actor}' AS actor,
                   (SELECT min(place_text(place)) FROM jsonb_array_elements(places) AS place
                     WHERE NOT granted_everywhere(:roles) AND NOT granted(:roles, place)) AS foreign_place
              FROM import_job
             WHERE id = :id
               FOR UPDATE
            """;

    static final String APPROVE =
            """
            UPDATE import_job
               SET status = 'waiting', attempts = 0, report = NULL, decided_at = clock_timestamp(),
                   decided_by = :by, decider = CAST(:decider AS json)
             WHERE id = :id
            """;

    static final String RETURN =
            """
            UPDATE import_job
               SET status = 'returned', ended_at = clock_timestamp(), decided_at = clock_timestamp(),
                   decided_by = :by, decider = CAST(:decider AS json), return_reason = :reason
             WHERE id = :id
            """;

    private DecisionSql() {}
}
