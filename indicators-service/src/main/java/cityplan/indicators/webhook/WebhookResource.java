package cityplan.indicators.webhook;

import cityplan.store.webhook.SubscriptionResource;
import cityplan.store.webhook.WebhookDeliveries;
import cityplan.store.webhook.Webhooks;

import jakarta.ws.rs.Path;

/// Subscriptions of other systems to the changes of this service.
@Path(IndicatorWebhooks.PATH)
public class WebhookResource extends SubscriptionResource {

    WebhookResource(Webhooks webhooks, WebhookDeliveries deliveries) {
        super(webhooks, deliveries);
    }
}
