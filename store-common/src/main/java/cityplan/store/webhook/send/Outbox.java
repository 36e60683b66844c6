package cityplan.store.webhook.send;

import cityplan.store.listing.Cells;
import cityplan.store.webhook.receiver.WebhookConfig;
import cityplan.store.webhook.rule.Outcome;
import cityplan.store.webhook.rule.Secret;
import cityplan.store.webhook.rule.Verdict;
import cityplan.store.webhook.send.Errand.Held;
import cityplan.store.webhook.send.Errand.Waiting;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The messages that wait, as rows. One instance at a time sends those of a subscription: its lease
/// is on the row, and lasts longer than an attempt.
@Singleton
class Outbox {

    private static final int ATTEMPTS_OF_LEASE = 3;
    private static final Duration DELIVERED_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_KEPT = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration lease;

    Outbox(Jdbi jdbi, Clock clock, WebhookConfig config) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.lease = config.timeout().multipliedBy(ATTEMPTS_OF_LEASE);
    }

    /// A subscription that something may have to be sent to; it is ours now.
    Optional<Errand> claim() {
        UUID ours = UUID.randomUUID();
        return jdbi.withHandle(handle ->
                timed(handle.createQuery(OutboxSql.CLAIM))
                        .bind("lease", ours)
                        .mapTo(UUID.class)
                        .findOne()
                        .map(webhook -> new Errand(webhook, ours)));
    }

    /// The subscription, if it is still ours and messages are to be sent.
    Optional<Held> renew(Errand errand) {
        return jdbi.withHandle(handle ->
                of(errand, handle.createQuery(OutboxSql.RENEW))
                        .map((row, _) -> held(row))
                        .findOne());
    }

    /// The message whose turn it is.
    Optional<Waiting> head(Errand errand) {
        return jdbi.withHandle(handle ->
                of(errand, handle.createQuery(OutboxSql.HEAD))
                        .map((row, _) -> waiting(row))
                        .findOne());
    }

    /// Writes a message down and moves on in the feed: both, or neither when another was there.
    Optional<Waiting> put(Errand errand, Held held, Messages.Step step) {
        return jdbi.inTransaction(handle -> {
            int moved =
                    of(errand, handle.createUpdate(OutboxSql.MOVE))
                            .bind("cursor", step.cursor())
                            .bind("reached", held.reached())
                            .execute();
            return moved == 0
                    ? Optional.empty()
                    : Optional.of(put(handle, errand.webhook(), step.message()));
        });
    }

    private Waiting put(Handle transaction, UUID webhook, Message message) {
        UUID id =
                timed(transaction.createQuery(OutboxSql.PUT))
                        .bind("webhook", webhook)
                        .bind("type", message.type())
                        .bind("changes", message.changes())
                        .bind("message", message.bytes())
                        .mapTo(UUID.class)
                        .one();
        return new Waiting(id, message, 0, null);
    }

    /// Writes down what came of an attempt. The row of the subscription is locked first, as
    /// everywhere.
    void settle(Errand errand, Waiting waiting, Outcome outcome, Verdict verdict) {
        jdbi.useTransaction(handle -> {
            switch (verdict) {
                case Verdict.Delivered _ ->
                        of(errand, handle.createUpdate(OutboxSql.TAKEN)).execute();
                case Verdict.Again(var at) -> failed(handle, errand, Optional.of(at), false);
                case Verdict.Dead _ -> failed(handle, errand, Optional.empty(), false);
                case Verdict.Gone _ -> failed(handle, errand, Optional.empty(), true);
            }
            attempted(handle, waiting, outcome, verdict);
        });
    }

    private void attempted(Handle handle, Waiting waiting, Outcome outcome, Verdict verdict) {
        String status =
                switch (verdict) {
                    case Verdict.Delivered _ -> "delivered";
                    case Verdict.Dead _ -> "dead";
                    case Verdict.Again _, Verdict.Gone _ -> "pending";
                };
        Optional<Outcome.Answered> answer =
                outcome instanceof Outcome.Answered answered
                        ? Optional.of(answered)
                        : Optional.empty();
        timed(handle.createUpdate(OutboxSql.ATTEMPTED))
                .bind("id", waiting.id())
                .bind("status", status)
                .bind("outcome", outcome.word())
                .bind("answered", answer.map(Outcome.Answered::status).orElse(null))
                .bind("answer", answer.map(Outcome.Answered::beginning).orElse(null))
                .execute();
    }

    private void failed(Handle handle, Errand errand, Optional<Instant> next, boolean gone) {
        of(errand, handle.createUpdate(OutboxSql.FAILED))
                .bind("next", next.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .bind("gone", gone)
                .execute();
    }

    /// Nothing is left that was recorded up to a moment.
    void rest(Errand errand, Instant looked) {
        jdbi.useHandle(handle ->
                of(errand, handle.createUpdate(OutboxSql.REST))
                        .bind("looked", looked.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /// Leaves the subscription to others, if it was not left already.
    void release(Errand errand) {
        jdbi.useHandle(handle -> of(errand, handle.createUpdate(OutboxSql.RELEASE)).execute());
    }

    /// Removes what was delivered or given up a while ago.
    void sweep() {
        Instant now = clock.instant();
        jdbi.useHandle(handle ->
                handle.createUpdate(OutboxSql.SWEEP)
                        .bind("deliveredBefore", now.minus(DELIVERED_KEPT).atOffset(ZoneOffset.UTC))
                        .bind("deadBefore", now.minus(DEAD_KEPT).atOffset(ZoneOffset.UTC))
                        .execute());
    }

    private <S extends SqlStatement<S>> S of(Errand errand, S statement) {
        return timed(statement).bind("webhook", errand.webhook()).bind("lease", errand.lease());
    }

    private <S extends SqlStatement<S>> S timed(S statement) {
        Instant now = clock.instant();
        return statement
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("until", now.plus(lease).atOffset(ZoneOffset.UTC));
    }

    private static Held held(ResultSet row) throws SQLException {
        List<Secret> secrets =
                Stream.of(row.getBytes("secret"), row.getBytes("former_secret"))
                        .filter(bytes -> bytes != null)
                        .map(Secret::new)
                        .toList();
        var resources = (String[]) row.getArray("resources").getArray();
        return new Held(
                row.getString("url"), Arrays.asList(resources), row.getString("reached"), secrets);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new Message(row.getString("type"), 0, row.getBytes("message")),
                row.getInt("attempts"),
                Cells.optionalInstant(row, "first_at"));
    }
}
