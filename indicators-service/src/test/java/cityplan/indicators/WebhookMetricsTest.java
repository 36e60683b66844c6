package cityplan.indicators;

import static cityplan.store.test.Subscribers.until;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.Metrics;
import cityplan.common.test.PostgresResource;
import cityplan.store.test.Receiver;
import cityplan.store.test.Subscribers.Subscription;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhookMetricsTest {

    @TestHTTPResource(value = "/", management = true)
    String management;

    @Inject Jdbi jdbi;

    @Test
    void messages_are_counted_and_the_addresses_of_receivers_are_told_to_nobody() {
        double taken = attempts("taken");
        double refused = attempts("refused");
        try (var receiver = Receiver.open()) {
            receiver.does(Receiver.answering(500));
            Subscription subscription =
                    WebhookMessageTest.SUBSCRIBERS.subscribe(receiver.url() + "&word=secretive");
            subscription.post("/test");
            until(() -> attempts("refused") == refused + 1);
            assertThat(Metrics.value(management, "cityplan_webhook_pending")).isEqualTo(1);
            assertThat(Metrics.value(management, "cityplan_webhook_oldest_seconds"))
                    .isBetween(0d, 30d);
            assertThat(Metrics.value(management, "cityplan_webhook_dead")).isZero();

            receiver.does(Receiver.answering(204));
            subscription.post("/test");
            until(() -> attempts("taken") == taken + 2);
            assertThat(Metrics.value(management, "cityplan_webhook_oldest_seconds")).isZero();
            assertThat(given().get(management + "metrics").asString())
                    .doesNotContain("secretive")
                    .doesNotContain("\"/in\"")
                    .doesNotContain(":" + receiver.port());
        } finally {
            jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook"));
        }
    }

    private double attempts(String outcome) {
        return Metrics.value(
                management, "cityplan_webhook_attempts_total{outcome=\"%s\"}".formatted(outcome));
    }
}
