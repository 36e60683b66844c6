package cityplan.indicators.webhook;

import cityplan.indicators.change.IndicatorFeed;
import cityplan.store.webhook.send.Webhooked;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What others are told of: everything that this service records.
final class IndicatorWebhooks {

    static final String PATH = "/v1/webhooks/indicators";

    @Produces
    @Singleton
    Webhooked webhooked(IndicatorFeed feed) {
        return new Webhooked("indicators", PATH, feed);
    }
}
