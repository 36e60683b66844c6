package cityplan.store.webhook;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.store.right.Caller;
import cityplan.store.webhook.delivery.Deliveries;
import cityplan.store.webhook.delivery.DeliveryView;
import cityplan.store.webhook.delivery.Replayed;
import cityplan.store.webhook.send.Webhooked;
import cityplan.store.webhook.subscription.Subscriptions;

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
    private final Webhooked webhooked;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Caller caller;

    WebhookDeliveries(
            WebhookRequest request,
            Webhooked webhooked,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Caller caller) {
        this.request = request;
        this.webhooked = webhooked;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    Response page(String id) {
        UUID webhook = request.known(WEBHOOK, id);
        held(webhook);
        return request.page(
                STATUSES,
                asked -> deliveries.latest(webhook, asked.statuses(), asked.before(), asked.most()),
                DeliveryView::id);
    }

    Response one(String id, String delivery) {
        UUID webhook = request.id(WEBHOOK, id);
        return request.answer(Response.ok(), held(webhook, request.id(DELIVERY, delivery)));
    }

    Response test(String id) {
        UUID webhook = request.id(WEBHOOK, id);
        DeliveryView test =
                deliveries
                        .test(webhook, caller.author())
                        .orElseThrow(() -> WebhookRequest.notFound(WEBHOOK, webhook));
        return accepted(webhook, test);
    }

    /// What waits already is not put there once more; what was taken is not kept.
    Response replay(String id, String delivery) {
        UUID webhook = request.id(WEBHOOK, id);
        UUID asked = request.id(DELIVERY, delivery);
        deliveries.replay(webhook, Optional.of(asked), caller.author());
        DeliveryView held = held(webhook, asked);
        if (held.status().equals("delivered")) {
            throw new ProblemException(new Problem.Conflict("webhook_delivery_keeps_its_message"));
        }
        return accepted(webhook, held);
    }

    Response replayAll(String id) {
        UUID webhook = request.id(WEBHOOK, id);
        held(webhook);
        int replayed = deliveries.replay(webhook, Optional.empty(), caller.author());
        return request.answer(Response.accepted(), new Replayed(replayed));
    }

    private Response accepted(UUID webhook, DeliveryView view) {
        String path = "%s/%s/deliveries/%s".formatted(webhooked.path(), webhook, view.id());
        return request.answer(Response.accepted().header("Location", path), view);
    }

    private void held(UUID webhook) {
        if (subscriptions.one(webhook).isEmpty()) {
            throw WebhookRequest.notFound(WEBHOOK, webhook);
        }
    }

    private DeliveryView held(UUID webhook, UUID id) {
        return deliveries.one(webhook, id).orElseThrow(() -> WebhookRequest.notFound(DELIVERY, id));
    }
}
