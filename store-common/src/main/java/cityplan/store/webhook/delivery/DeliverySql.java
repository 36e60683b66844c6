package cityplan.store.webhook.delivery;

/// What is asked of the rows of messages.
final class DeliverySql {

    static final String ONE =
            "SELECT * FROM webhook_delivery WHERE webhook = :webhook AND id = :id";

    static final String LATEST =
            """
            SELECT *
              FROM webhook_delivery
             WHERE webhook = :webhook
               AND (cardinality(:statuses) = 0 OR status = ANY(:statuses))
               AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
             ORDER BY id DESC
             LIMIT :most
            """;

    static final String REPLAY =
            """
            UPDATE webhook_delivery
               SET status = 'pending', attempts = 0, first_at = NULL, ended_at = NULL
             WHERE webhook = :webhook AND status = 'dead' AND (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
            """;

    static final String TEST =
            """
            INSERT INTO webhook_delivery (webhook, type, changes, message, created_at)
            SELECT id, :type, 0, :message, :now FROM webhook WHERE id = :webhook
            RETURNING id
            """;

    /// What waits for its next attempt is tried at once.
    static final String AT_ONCE = "UPDATE webhook SET next_at = NULL WHERE id = :webhook";

    private DeliverySql() {}
}
