package cityplan.store.webhook.send;

/// What the sending of messages asks of the database.
final class OutboxSql {

    /// Takes a subscription that has something to send, or something to look for, and that nobody
    /// else is at.
    static final String CLAIM =
            """
            UPDATE webhook
               SET lease = :lease, lease_until = :until
             WHERE id = (SELECT w.id
                           FROM webhook w
                          WHERE w.status = 'active'
                            AND (w.next_at IS NULL OR w.next_at <= :now)
                            AND (w.lease_until IS NULL OR w.lease_until <= :now)
                            AND (w.looked < (SELECT last FROM recording)
                                 OR EXISTS (SELECT FROM webhook_delivery d
                                             WHERE d.webhook = w.id AND d.status = 'pending'))
                          ORDER BY w.next_at NULLS FIRST, w.id
                            FOR UPDATE OF w SKIP LOCKED
                          LIMIT 1)
            RETURNING id
            """;

    static final String RENEW =
            """
            UPDATE webhook
               SET lease_until = :until
             WHERE id = :webhook AND lease = :lease AND status = 'active'
            RETURNING url, resources, reached, secret,
                      CASE WHEN former_until > :now THEN former_secret END AS former_secret
            """;

    static final String HEAD =
            """
            SELECT id, type, message, attempts, first_at
              FROM webhook_delivery
             WHERE webhook = :webhook AND status = 'pending'
             ORDER BY id
             LIMIT 1
            """;

    static final String MOVE =
            """
            UPDATE webhook
               SET reached = :cursor
             WHERE id = :webhook AND lease = :lease AND status = 'active' AND reached = :reached
            """;

    static final String PUT =
            """
            INSERT INTO webhook_delivery (webhook, type, changes, message, created_at)
            VALUES (:webhook, :type, :changes, :message, :now)
            RETURNING id
            """;

    static final String ATTEMPTED =
            """
            UPDATE webhook_delivery
               SET status = :status, attempts = attempts + 1, first_at = coalesce(first_at, :now), last_at = :now,
                   ended_at = CASE WHEN :status <> 'pending' THEN :now END,
                   message = CASE WHEN :status <> 'delivered' THEN message END,
                   outcome = :outcome, answered = :answered, answer = :answer
             WHERE id = :id AND status = 'pending'
            """;

    static final String TAKEN =
            """
            UPDATE webhook
               SET failures = 0, next_at = NULL
             WHERE id = :webhook AND lease = :lease
            """;

    static final String FAILED =
            """
            UPDATE webhook
               SET failures = failures + 1, next_at = :next, lease = NULL, lease_until = NULL,
                   status = CASE WHEN :gone THEN 'gone' ELSE status END
             WHERE id = :webhook AND lease = :lease
            """;

    static final String REST =
            """
            UPDATE webhook
               SET looked = :looked, lease = NULL, lease_until = NULL
             WHERE id = :webhook AND lease = :lease
            """;

    /// Lets others go first.
    static final String RELEASE =
            """
            UPDATE webhook
               SET next_at = coalesce(next_at, :now), lease = NULL, lease_until = NULL
             WHERE id = :webhook AND lease = :lease
            """;

    static final String SWEEP =
            """
            DELETE FROM webhook_delivery
             WHERE status = 'delivered' AND ended_at < :deliveredBefore
                OR status = 'dead' AND ended_at < :deadBefore
            """;

    private OutboxSql() {}
}
