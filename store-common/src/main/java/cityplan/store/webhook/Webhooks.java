package cityplan.store.webhook;

import cityplan.common.answer.EntityTag;
import cityplan.store.change.FeedReader;
import cityplan.store.idempotency.Repeats;
import cityplan.store.webhook.receiver.Reach;
import cityplan.store.webhook.send.Webhooked;
import cityplan.store.webhook.subscription.Draft;
import cityplan.store.webhook.subscription.DraftReader;
import cityplan.store.webhook.subscription.Subscriptions;
import cityplan.store.webhook.subscription.WebhookView;
import cityplan.store.write.Precondition;
import cityplan.store.write.WriteRequest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Answers the requests about subscriptions.
@RequestScoped
public class Webhooks {

    private static final String NOUN = "webhook";
    private static final List<String> AMENDED =
            List.of("url", "resources", "description", "status");
    private static final List<String> MADE_OF =
            List.of("url", "resources", "description", "status", "since");

    private final WebhookRequest request;
    private final WriteRequest written;
    private final Repeats repeats;
    private final Webhooked webhooked;
    private final Subscriptions subscriptions;
    private final Reach reach;

    Webhooks(
            WebhookRequest request,
            WriteRequest written,
            Repeats repeats,
            Webhooked webhooked,
            Subscriptions subscriptions,
            Reach reach) {
        this.request = request;
        this.written = written;
        this.repeats = repeats;
        this.webhooked = webhooked;
        this.subscriptions = subscriptions;
        this.reach = reach;
    }

    Response page() {
        return request.page(
                List.of(),
                asked -> subscriptions.latest(request.whose(), asked.before(), asked.most()),
                WebhookView::id);
    }

    Response one(String id) {
        request.bare();
        return told(Response.ok(), request.subscription(id));
    }

    Response make(byte[] body) {
        return repeats.of(body).answer(() -> made(body));
    }

    private Response made(byte[] body) {
        request.bare();
        Draft draft = reader(MADE_OF).read(written.object(body));
        WebhookView made = subscriptions.make(draft, written.author());
        String path = webhooked.path() + "/" + made.id();
        return told(Response.status(Response.Status.CREATED).header("Location", path), made);
    }

    /// A merge patch (RFC 7396).
    Response amend(String id, byte[] body) {
        UUID webhook = request.bareSubscription(id);
        Consumer<Instant> guard = guard(webhook);
        ObjectNode patch = written.object(body);
        Draft draft = reader(AMENDED).read(merged(request.subscription(id), patch));
        return subscriptions
                .amend(webhook, draft, guard, written.author())
                .map(amended -> told(Response.ok(), amended))
                .orElseThrow(() -> WebhookRequest.notFound(NOUN, id));
    }

    Response remove(String id) {
        UUID webhook = request.bareSubscription(id);
        if (!subscriptions.remove(webhook, guard(webhook), written.author())) {
            throw WebhookRequest.notFound(NOUN, id);
        }
        return Response.noContent().build();
    }

    Response rotate(String id) {
        return repeats.of().answer(() -> rotated(id));
    }

    private Response rotated(String id) {
        return subscriptions
                .rotate(request.bareSubscription(id), written.author())
                .map(secret -> request.answer(Response.ok(), secret))
                .orElseThrow(() -> WebhookRequest.notFound(NOUN, id));
    }

    private Consumer<Instant> guard(UUID webhook) {
        Precondition precondition = written.precondition();
        return since -> precondition.check(NOUN, webhook.toString(), Optional.of(since));
    }

    private DraftReader reader(List<String> properties) {
        return new DraftReader(FeedReader.resources(webhooked.feed()), properties, reach);
    }

    /// What is held, and over it what the patch says; whether it is paused stays where the patch
    /// does not say.
    private static ObjectNode merged(WebhookView held, ObjectNode patch) {
        ObjectNode merged = patch.objectNode().put("url", held.url());
        held.resources().forEach(merged.putArray("resources")::add);
        merged.put("description", held.description());
        return merged.setAll(patch);
    }

    /// The version is the moment of the last amendment; how the subscription is served only tells
    /// one form from another.
    private Response told(Response.ResponseBuilder answer, WebhookView view) {
        return request.answer(
                answer.header(HttpHeaders.ETAG, EntityTag.of(view.changedAt(), view)), view);
    }
}
