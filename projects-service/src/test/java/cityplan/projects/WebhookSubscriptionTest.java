package cityplan.projects;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.WebhookSubscriptions;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhookSubscriptionTest extends WebhookSubscriptions {

    WebhookSubscriptionTest() {
        super(WebhookMessageTest.SUBSCRIBERS);
    }
}
