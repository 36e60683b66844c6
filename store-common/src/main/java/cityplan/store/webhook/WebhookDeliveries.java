package cityplan.store.webhook;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.store.idempotency.Repeats;
import cityplan.store.right.Caller;
import cityplan.store.webhook.delivery.Deliveries;
import cityplan.store.webhook.delivery.DeliveryView;
import cityplan.store.webhook.delivery.Replayed;
import cityplan.store.webhook.send.Webhooked;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Answers the requests about the messages of a subscription.
@RequestScoped
public class WebhookDeliveries {

    private static final String WEBHOOK = "webhook";
    private static final String DELIVERY = "delivery";
    private static final List<String> STATUSES = List.of("pending", "delivered", "dead");

    private final WebhookRequest request;
    private final Repeats repeats;
    private final Webhooked webhooked;
    private final Deliveries deliveries;
    private final Caller caller;

    WebhookDeliveries(
            WebhookRequest request,
            Repeats repeats,
            Webhooked webhooked,
            Deliveries deliveries,
            Caller caller) {
        this.request = request;
        this.repeats = repeats;
        this.webhooked = webhooked;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    Response page(String id) {
        UUID webhook = request.subscription(id).id();
        return request.page(
                STATUSES,
                asked -> deliveries.latest(webhook, asked.statuses(), asked.before(), asked.most()),
                DeliveryView::id);
    }

    Response one(String id, String delivery) {
        UUID webhook = request.bareSubscription(id);
        return request.answer(Response.ok(), held(webhook, request.id(DELIVERY, delivery)));
    }

    Response test(String id) {
        return repeats.of().answer(() -> tested(id));
    }

    private Response tested(String id) {
        UUID webhook = request.bareSubscription(id);
        DeliveryView test =
                deliveries
                        .test(webhook, caller.author())
                        .orElseThrow(() -> WebhookRequest.notFound(WEBHOOK, webhook));
        return accepted(webhook, test);
    }

    Response replay(String id, String delivery) {
        return repeats.of().answer(() -> replayed(id, delivery));
    }

    /// What waits already is not put there once more; what was taken is not kept.
    private Response replayed(String id, String delivery) {
        UUID webhook = request.bareSubscription(id);
        UUID asked = request.id(DELIVERY, delivery);
        deliveries.replay(webhook, Optional.of(asked), caller.author());
        DeliveryView held = held(webhook, asked);
        if (held.status().equals("delivered")) {
            throw new ProblemException(new Problem.Conflict("webhook_delivery_keeps_its_message"));
        }
        return accepted(webhook, held);
    }

    Response replayAll(String id) {
        return repeats.of().answer(() -> replayedAll(id));
    }

    private Response replayedAll(String id) {
        UUID webhook = request.bareSubscription(id);
        int replayed = deliveries.replay(webhook, Optional.empty(), caller.author());
        return request.answer(Response.accepted(), new Replayed(replayed));
    }

    private Response accepted(UUID webhook, DeliveryView view) {
        String path = "%s/%s/deliveries/%s".formatted(webhooked.path(), webhook, view.id());
        return request.answer(Response.accepted().header("Location", path), view);
    }

    private DeliveryView held(UUID webhook, UUID id) {
        return deliveries.one(webhook, id).orElseThrow(() -> WebhookRequest.notFound(DELIVERY, id));
    }
}
