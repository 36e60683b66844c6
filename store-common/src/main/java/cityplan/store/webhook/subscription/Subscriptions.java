package cityplan.store.webhook.subscription;

import cityplan.store.audit.Row;
import cityplan.store.audit.Trail;
import cityplan.store.change.FeedReader;
import cityplan.store.listing.Cells;
import cityplan.store.right.Author;
import cityplan.store.webhook.rule.Secret;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The subscriptions, as rows.
@Singleton
public class Subscriptions {

    /// How long a secret that was replaced still signs.
    private static final Duration ROTATION = Duration.ofHours(24);

    private final Jdbi jdbi;
    private final FeedReader feed;
    private final Trail trail;
    private final Clock clock;

    Subscriptions(Jdbi jdbi, FeedReader feed, Trail trail, Clock clock) {
        this.jdbi = jdbi;
        this.feed = feed;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<WebhookView> one(UUID id) {
        return jdbi.withHandle(handle -> one(handle, id));
    }

    /// The latest first; those of one subject, where one is named.
    public List<WebhookView> latest(Optional<String> by, Optional<UUID> before, int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SubscriptionSql.LATEST)
                        .bind("by", by.orElse(null))
                        .bind("before", before.orElse(null))
                        .bind("most", most)
                        .map((row, _) -> view(row))
                        .list());
    }

    /// Makes one, which is told of what is recorded from now on, or since the moment it asks for.
    public WebhookView make(Draft draft, Author by) {
        Secret secret = Secret.make();
        Instant since = draft.since().orElseGet(feed::last);
        return jdbi.inTransaction(handle -> {
            UUID id =
                    bound(draft, handle.createQuery(SubscriptionSql.INSERT))
                            .bind("status", status(draft.paused().orElse(false)))
                            .bind("secret", secret.bytes())
                            .bind("reached", FeedReader.endOf(since))
                            .bind("looked", since.atOffset(ZoneOffset.UTC))
                            .bind("by", by.subject())
                            .mapTo(UUID.class)
                            .one();
            WebhookView made = one(handle, id).orElseThrow();
            trail.recorded(handle, by, row(id, Map.of(), made.said()));
            return made.with(secret.text());
        });
    }

    /// Amends one, if the guard lets it in the version that it is in. Other resources are told of
    /// from where the feed was looked through for the former ones.
    public Optional<WebhookView> amend(UUID id, Draft draft, Consumer<Instant> guard, Author by) {
        return jdbi.inTransaction(handle -> {
            Optional<Standing> standing = lock(handle, id);
            standing.ifPresent(held -> {
                guard.accept(held.changedAt);
                Map<String, Object> before = one(handle, id).orElseThrow().said();
                bound(draft, handle.createUpdate(SubscriptionSql.UPDATE))
                        .bind("id", id)
                        .bind("status", draft.paused().map(Subscriptions::status).orElse(null))
                        .bind("reached", FeedReader.atLeast(held.reached, held.looked))
                        .execute();
                handle.createUpdate(SubscriptionSql.BEGIN_ANEW).bind("id", id).execute();
                trail.recorded(handle, by, row(id, before, one(handle, id).orElseThrow().said()));
            });
            return one(handle, id);
        });
    }

    /// Removes one with all its messages; whether there was one.
    public boolean remove(UUID id, Consumer<Instant> guard, Author by) {
        return jdbi.inTransaction(handle -> {
            Optional<Standing> standing = lock(handle, id);
            standing.ifPresent(held -> {
                guard.accept(held.changedAt);
                Map<String, Object> before = one(handle, id).orElseThrow().said();
                handle.createUpdate(SubscriptionSql.DELETE).bind("id", id).execute();
                trail.recorded(handle, by, row(id, before, Map.of()));
            });
            return standing.isPresent();
        });
    }

    /// Gives one a new secret; the former one signs for another day.
    public Optional<RotatedSecret> rotate(UUID id, Author by) {
        Secret secret = Secret.make();
        Instant until = clock.instant().plus(ROTATION);
        return jdbi.inTransaction(handle -> {
            int rotated =
                    handle.createUpdate(SubscriptionSql.ROTATE)
                            .bind("id", id)
                            .bind("secret", secret.bytes())
                            .bind("until", until.atOffset(ZoneOffset.UTC))
                            .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .execute();
            if (rotated == 0) {
                return Optional.empty();
            }
            trail.recorded(handle, by, row(id, Map.of(), Map.of("formerSecretUntil", until)));
            return Optional.of(new RotatedSecret(secret.text(), until));
        });
    }

    private static Row row(UUID id, Map<String, ?> before, Map<String, ?> after) {
        return new Row("webhook", id.toString(), before, after);
    }

    private record Standing(Instant changedAt, String reached, Instant looked) {}

    private static Optional<Standing> lock(Handle handle, UUID id) {
        return handle.createQuery(SubscriptionSql.LOCK)
                .bind("id", id)
                .map((row, _) ->
                        new Standing(
                                Cells.instant(row, "changed_at"),
                                row.getString("reached"),
                                Cells.instant(row, "looked")))
                .findOne();
    }

    private <S extends SqlStatement<S>> S bound(Draft draft, S statement) {
        return statement
                .bind("url", draft.url().uri().toString())
                .bindArray("resources", String.class, draft.resources())
                .bind("description", draft.description().orElse(null))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static String status(boolean paused) {
        return paused ? "paused" : "active";
    }

    private static Optional<WebhookView> one(Handle handle, UUID id) {
        return handle.createQuery(SubscriptionSql.ONE)
                .bind("id", id)
                .map((row, _) -> view(row))
                .findOne();
    }

    private static WebhookView view(ResultSet row) throws SQLException {
        var resources = (String[]) row.getArray("resources").getArray();
        return new WebhookView(
                row.getObject("id", UUID.class),
                row.getString("url"),
                Arrays.asList(resources),
                row.getString("description"),
                told(row.getString("status"), row.getInt("failures")),
                row.getInt("failures"),
                nextAttempt(row),
                row.getLong("pending"),
                row.getLong("dead"),
                row.getString("created_by"),
                Cells.instant(row, "created_at"),
                Cells.instant(row, "changed_at"),
                null);
    }

    private static String told(String status, int failures) {
        return status.equals("active") && failures > 0 ? "failing" : status;
    }

    private static @Nullable Instant nextAttempt(ResultSet row) throws SQLException {
        return row.getInt("failures") == 0 ? null : Cells.optionalInstant(row, "next_at");
    }
}
