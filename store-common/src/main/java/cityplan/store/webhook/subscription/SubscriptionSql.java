package cityplan.store.webhook.subscription;

/// What is asked of the rows of subscriptions.
final class SubscriptionSql {

    private static final String TOLD =
            """
            SELECT w.*,
                   (SELECT count(*) FROM webhook_delivery d
                     WHERE d.webhook = w.id AND d.status = 'pending') AS pending,
                   (SELECT count(*) FROM webhook_delivery d
                     WHERE d.webhook = w.id AND d.status = 'dead') AS dead
              FROM webhook w
            """;

    static final String ONE = TOLD + " WHERE w.id = :id";

    static final String LATEST =
            TOLD
                    + """
                     WHERE (CAST(:before AS uuid) IS NULL OR w.id < CAST(:before AS uuid))
                       AND (CAST(:by AS text) IS NULL OR w.created_by = :by)
                     ORDER BY w.id DESC
                     LIMIT :most
                    """;

    static final String INSERT =
            """
            INSERT INTO webhook (url, resources, description, status, secret, reached, looked,
                                 created_by, created_at, changed_at)
            VALUES (:url, :resources, :description, :status, :secret, :reached, :looked, :by, :now, :now)
            RETURNING id
            """;

    static final String LOCK =
            "SELECT changed_at, reached, looked FROM webhook WHERE id = :id FOR UPDATE";

    /// What was amended is tried at once, and what waits has a day from then on.
    static final String UPDATE =
            """
            UPDATE webhook
               SET url = :url, resources = :resources, description = :description,
                   status = coalesce(:status, status), changed_at = :now,
                   reached = CASE WHEN resources = CAST(:resources AS text[]) THEN reached ELSE :reached END,
                   failures = 0, next_at = NULL
             WHERE id = :id
            """;

    static final String BEGIN_ANEW =
            """
            UPDATE webhook_delivery
               SET attempts = 0, first_at = NULL
             WHERE webhook = :id AND status = 'pending'
            """;

    static final String DELETE = "DELETE FROM webhook WHERE id = :id";

    static final String ROTATE =
            """
            UPDATE webhook
               SET former_secret = secret, former_until = :until, secret = :secret, changed_at = :now
             WHERE id = :id
            """;

    private SubscriptionSql() {}
}
