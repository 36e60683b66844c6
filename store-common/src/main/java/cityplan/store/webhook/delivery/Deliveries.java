package cityplan.store.webhook.delivery;

import cityplan.store.audit.Row;
import cityplan.store.audit.Trail;
import cityplan.store.listing.Cells;
import cityplan.store.right.Author;
import cityplan.store.webhook.send.Message;
import cityplan.store.webhook.send.Messages;

import com.fasterxml.jackson.databind.util.RawValue;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The messages of subscriptions, as rows.
@Singleton
public class Deliveries {

    private final Jdbi jdbi;
    private final Messages messages;
    private final Trail trail;
    private final Clock clock;

    Deliveries(Jdbi jdbi, Messages messages, Trail trail, Clock clock) {
        this.jdbi = jdbi;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    public Optional<DeliveryView> one(UUID webhook, UUID id) {
        return jdbi.withHandle(handle -> one(handle, webhook, id));
    }

    /// The latest first, each without what is sent.
    public List<DeliveryView> latest(
            UUID webhook, List<String> statuses, Optional<UUID> before, int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DeliverySql.LATEST)
                        .bind("webhook", webhook)
                        .bindArray("statuses", String.class, statuses)
                        .bind("before", before.orElse(null))
                        .bind("most", most)
                        .map((row, _) -> view(row, null))
                        .list());
    }

    /// Puts a message by which the receiver is tried behind those that wait, and has these tried at
    /// once.
    public Optional<DeliveryView> test(UUID webhook, Author by) {
        Instant now = clock.instant();
        Message message = messages.test(webhook, now);
        return jdbi.inTransaction(handle -> {
            atOnce(handle, webhook);
            Optional<UUID> id =
                    handle.createQuery(DeliverySql.TEST)
                            .bind("webhook", webhook)
                            .bind("type", message.type())
                            .bind("message", message.bytes())
                            .bind("now", now.atOffset(ZoneOffset.UTC))
                            .mapTo(UUID.class)
                            .findOne();
            id.ifPresent(made -> trail.recorded(handle, by, sent(webhook, made.toString())));
            return id.flatMap(made -> one(handle, webhook, made));
        });
    }

    /// Has messages that were given up sent again: one of them, or all; how many.
    public int replay(UUID webhook, Optional<UUID> id, Author by) {
        return jdbi.inTransaction(handle -> {
            atOnce(handle, webhook);
            int replayed =
                    handle.createUpdate(DeliverySql.REPLAY)
                            .bind("webhook", webhook)
                            .bind("id", id.orElse(null))
                            .execute();
            if (replayed > 0) {
                trail.recorded(handle, by, sent(webhook, id.map(UUID::toString).orElse("all")));
            }
            return replayed;
        });
    }

    private static Row sent(UUID webhook, String message) {
        return new Row("delivery", message, Map.of(), Map.of("webhook", webhook));
    }

    private static void atOnce(Handle handle, UUID webhook) {
        handle.createUpdate(DeliverySql.AT_ONCE).bind("webhook", webhook).execute();
    }

    private static Optional<DeliveryView> one(Handle handle, UUID webhook, UUID id) {
        return handle.createQuery(DeliverySql.ONE)
                .bind("webhook", webhook)
                .bind("id", id)
                .map((row, _) -> view(row, row.getBytes("message")))
                .findOne();
    }

    private static DeliveryView view(ResultSet row, byte @Nullable [] message) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("status"),
                row.getInt("changes"),
                row.getInt("attempts"),
                Cells.instant(row, "created_at"),
                Cells.optionalInstant(row, "last_at"),
                Cells.optionalInstant(row, "ended_at"),
                row.getString("outcome"),
                Cells.integer(row, "answered"),
                row.getString("answer"),
                message == null ? null : new RawValue(new String(message, StandardCharsets.UTF_8)));
    }
}
