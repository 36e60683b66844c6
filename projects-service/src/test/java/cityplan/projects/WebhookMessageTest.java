package cityplan.projects;

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
                    "/v1/webhooks/projects",
                    "project-editor plan-admin",
                    "project-event",
                    "sector");

    WebhookMessageTest() {
        super(new ProjectChanges(), SUBSCRIBERS);
    }
}
