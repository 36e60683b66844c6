package cityplan.store.webhook.send;

import cityplan.store.change.FeedReader;
import cityplan.store.webhook.receiver.Postman;
import cityplan.store.webhook.rule.Backoff;
import cityplan.store.webhook.rule.Outcome;
import cityplan.store.webhook.rule.ReceiverUrl;
import cityplan.store.webhook.rule.Verdict;
import cityplan.store.webhook.send.Errand.Held;
import cityplan.store.webhook.send.Errand.Waiting;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Goes through what a subscription has to get, message by message: the next one is written when
/// the one before was taken. So an outage costs no rows; what was recorded meanwhile waits in the
/// feed.
@Singleton
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /// After so many messages others have their turn.
    private static final int TURN = 20;

    private final Outbox outbox;
    private final Postman postman;
    private final FeedReader reader;
    private final Webhooked webhooked;
    private final Messages messages;
    private final MeterRegistry meters;
    private final Clock clock;

    Courier(
            Outbox outbox,
            Postman postman,
            FeedReader reader,
            Webhooked webhooked,
            Messages messages,
            MeterRegistry meters,
            Clock clock) {
        this.outbox = outbox;
        this.postman = postman;
        this.reader = reader;
        this.webhooked = webhooked;
        this.messages = messages;
        this.meters = meters;
        this.clock = clock;
    }

    /// What fails in between leaves the subscription alone until its lease is over.
    void run(Errand errand, BooleanSupplier goingOn) throws InterruptedException {
        int turn = 0;
        while (turn < TURN && goingOn.getAsBoolean() && one(errand)) {
            turn++;
        }
        outbox.release(errand);
    }

    /// Sends the next message; whether there may be another to send.
    private boolean one(Errand errand) throws InterruptedException {
        Optional<Held> held = outbox.renew(errand);
        if (held.isEmpty()) {
            return false;
        }
        Optional<Waiting> waiting = outbox.head(errand).or(() -> next(errand, held.get()));
        return waiting.isPresent() && sent(errand, held.get(), waiting.get());
    }

    /// The next message of the feed, written down.
    private Optional<Waiting> next(Errand errand, Held held) {
        FeedReader.Batch batch =
                reader.read(webhooked.feed(), held.resources(), held.reached(), Messages.CHANGES);
        if (batch.changes().isEmpty()) {
            outbox.rest(errand, batch.upTo());
            return Optional.empty();
        }
        return outbox.put(
                errand, held, messages.changes(held.reached(), batch.changes(), clock.instant()));
    }

    private boolean sent(Errand errand, Held held, Waiting waiting) throws InterruptedException {
        ReceiverUrl url = ReceiverUrl.parse(held.url()).orElseThrow();
        Outcome outcome =
                postman.send(
                        url, waiting.attempts(), headers(held, waiting), waiting.message().bytes());
        Instant now = clock.instant();
        Instant first = Optional.ofNullable(waiting.first()).orElse(now);
        var attempts = new Backoff.Attempts(waiting.attempts() + 1, first, now);
        Verdict verdict = Verdict.of(outcome, attempts, ThreadLocalRandom.current().nextDouble());
        outbox.settle(errand, waiting, outcome, verdict);
        meters.counter("cityplan.webhook.attempts", "outcome", outcome.word()).increment();
        boolean delivered = verdict instanceof Verdict.Delivered;
        if (!delivered) {
            LOG.warnf(
                    "webhook %s at %s: message %s was not taken (%s), attempt %d: %s",
                    errand.webhook(),
                    url.host(),
                    waiting.id(),
                    outcome.word(),
                    attempts.count(),
                    verdict);
        }
        return delivered;
    }

    /// As the Standard Webhooks specification names them; a secret that was replaced signs, too,
    /// for a while.
    private MultiMap headers(Held held, Waiting waiting) {
        Instant now = clock.instant();
        String id = waiting.id().toString();
        byte[] body = waiting.message().bytes();
        return MultiMap.caseInsensitiveMultiMap()
                .set("Content-Type", "application/json")
                .set("User-Agent", "cityplan-webhooks")
                .set("webhook-id", id)
                .set("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .set(
                        "webhook-signature",
                        held.secrets().stream()
                                .map(secret -> secret.sign(id, now, body))
                                .collect(Collectors.joining(" ")));
    }
}
