package cityplan.indicators;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.Subscribers;
import cityplan.store.test.WebhookMessages;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhookMessageTest extends WebhookMessages {

    static final Subscribers SUBSCRIBERS =
            new Subscribers(
                    "/v1/webhooks/indicators",
                    "indicator-editor plan-admin",
                    "observation",
                    "theme");

    WebhookMessageTest() {
        super(new IndicatorChanges(), SUBSCRIBERS);
    }
}
