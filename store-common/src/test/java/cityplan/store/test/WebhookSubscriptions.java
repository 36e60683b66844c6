package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.Tokens;
import cityplan.store.test.Subscribers.Subscription;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Subscriptions as a resource. A service's test extends this.
public abstract class WebhookSubscriptions {

    /// An address of the public internet to which no message is sent here.
    private static final String URL = "https://203.0.113.7.example/in";

    private static final String PATCH = "application/merge-patch+json";

    @Inject Jdbi jdbi;

    private final Subscribers subscribers;

    protected WebhookSubscriptions(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @AfterEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook"));
    }

    @Test
    void a_secret_is_told_once() {
        Subscription subscription = subscribers.subscribe(URL);

        assertThat(subscription.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        read(subscription)
                .then()
                .body("secret", nullValue())
                .body("url", equalTo(URL))
                .body("resources", hasSize(0))
                .body("status", equalTo("active"))
                .body("createdBy", equalTo("tester"));
        subscribers
                .reading()
                .get(subscribers.path())
                .then()
                .body("items.id", hasItem(subscription.id()))
                .body("items[0].secret", nullValue());
    }

    @Test
    void subscriptions_and_messages_are_listed_the_latest_first() {
        Subscription first = subscribers.subscribe(Map.of("url", URL, "status", "paused"));
        Subscription second = subscribers.subscribe(Map.of("url", URL, "status", "paused"));
        String one = first.post("/test").path("id");
        String two = first.post("/test").path("id");

        var page = subscribers.page(subscribers.path() + "?limit=1");
        assertThat(page.getList("items.id")).containsExactly(second.id());
        var next = subscribers.page(page.getString("links.next"));
        assertThat(next.getList("items.id")).containsExactly(first.id());
        assertThat(next.getString("links.next")).isNull();

        var messages = first.deliveries("?limit=1&status=pending&status=dead");
        assertThat(messages.getList("items.id")).containsExactly(two);
        assertThat(subscribers.page(messages.getString("links.next")).getList("items.id"))
                .containsExactly(one);
        assertThat(second.deliveries("").getList("items")).isEmpty();
        assertThat(first.view().getInt("pending")).isEqualTo(2);
    }

    @Test
    void a_subscription_is_seen_and_changed_by_the_same_subject_and_by_operators() {
        Subscription subscription = subscribers.subscribe(Map.of("url", URL, "status", "paused"));
        String path = subscription.path();
        String delivery = subscription.post("/test").header("Location");

        for (String read : List.of(path, path + "/deliveries", delivery)) {
            as("another", subscribers.editor()).get(read).then().statusCode(404);
            as("another", "operator").get(read).then().statusCode(200);
        }
        for (String done : List.of("/secret", "/test", "/replay")) {
            as("another", subscribers.editor()).post(path + done).then().statusCode(404);
        }
        as("another", subscribers.editor()).post(delivery + "/replay").then().statusCode(404);
        as("another", subscribers.editor())
                .header("If-Match", "*")
                .contentType(PATCH)
                .body(Map.of("status", "active"))
                .patch(path)
                .then()
                .statusCode(404);
        as("another", subscribers.editor())
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(404);
        as("another", subscribers.editor())
                .get(subscribers.path())
                .then()
                .body("items", hasSize(0));
        as("another", "operator").header("If-Match", "*").delete(path).then().statusCode(204);
    }

    private static RequestSpecification as(String subject, String role) {
        return api().header("Authorization", "Bearer " + Tokens.of(subject, role));
    }

    @Test
    void everything_wrong_with_a_subscription_is_told_at_once() {
        writingBadly(subscribers.editor())
                .body(
                        Map.of(
                                "url", "ftp://hooks.example/",
                                "resources", List.of("lost", subscribers.other()),
                                "status", "gone",
                                "since", "yesterday",
                                "description", 7,
                                "filter", "all"))
                .post(subscribers.path())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/url",
                                "/resources/0",
                                "/status",
                                "/since",
                                "/description",
                                "/filter"))
                .body("errors", hasSize(6));
        refused(Map.of(), "required");
        writingBadly(subscribers.editor())
                .body("[]")
                .post(subscribers.path())
                .then()
                .statusCode(400);
        writingBadly(subscribers.editor()).post(subscribers.path()).then().statusCode(400);
    }

    @Test
    void nobody_has_the_service_knock_at_inner_doors() {
        refused(Map.of("url", "https://169.254.169.254/latest/"), "address-refused");
        refused(Map.of("url", "https://10.0.0.1/"), "address-refused");
        refused(Map.of("url", "https://[::1]/"), "address-refused");
        refused(Map.of("url", "https://[fd00::1]/"), "address-refused");
        refused(Map.of("url", "https://[::ffff:192.168.0.1]/"), "address-refused");
        refused(Map.of("url", "https://100.64.0.1/"), "address-refused");
        refused(Map.of("url", "https://0x7f.1/"), "receiver-expected");
        refused(Map.of("url", "https://user:word@hooks.example/"), "receiver-expected");
        refused(Map.of("url", "https://hooks.example:22/"), "port-refused");
    }

    @Test
    void what_is_amended_names_the_version_it_is_meant_for() {
        Subscription subscription = subscribers.subscribe(URL);
        String tag = read(subscription).header("ETag");
        var paused = Map.of("status", "paused", "description", "the copy");

        patch(subscription, tag, paused)
                .then()
                .statusCode(200)
                .body("status", equalTo("paused"))
                .body("url", equalTo(URL))
                .body("description", equalTo("the copy"));
        patch(subscription, tag, paused).then().statusCode(412);
        badly().header("Authorization", "Bearer " + Tokens.of(subscribers.editor()))
                .contentType(PATCH)
                .body(paused)
                .patch(subscription.path())
                .then()
                .statusCode(428);
        String now = read(subscription).header("ETag");
        patch(subscription, now, Map.of("url", "https://10.0.0.1/")).then().statusCode(400);
        patch(subscription, now, Map.of("since", "2026-01-01T00:00:00Z")).then().statusCode(400);

        remove(subscription, tag).then().statusCode(412);
        remove(subscription, now).then().statusCode(204);
        remove(subscription, now).then().statusCode(404);
        read(subscription).then().statusCode(404);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var none = new Subscription(subscribers, UUID.randomUUID().toString(), "");

        read(none).then().statusCode(404);
        none.post("/secret").then().statusCode(404);
        none.post("/test").then().statusCode(404);
        none.post("/replay").then().statusCode(404);
        none.post("/deliveries/" + UUID.randomUUID() + "/replay").then().statusCode(404);
        subscribers.reading().get(none.path() + "/deliveries").then().statusCode(404);
        subscribers.reading().get(subscribers.path() + "/none").then().statusCode(404);
        patch(none, "\"1-1\"", Map.of()).then().statusCode(404);
        badly().header("Authorization", "Bearer " + Tokens.of(subscribers.editor()))
                .get(subscribers.path() + "?cursor=x&lost=1")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    @Test
    void only_who_may_write_reads_subscriptions() {
        Subscription subscription = subscribers.subscribe(URL);

        badly().get(subscribers.path()).then().statusCode(401);
        badly().get(subscription.path()).then().statusCode(401);
        badly().get(subscription.path() + "/deliveries").then().statusCode(401);
        api().header("Authorization", "Bearer " + Tokens.of("reader"))
                .get(subscription.path())
                .then()
                .statusCode(403);
        writing("reader").body(Map.of("url", URL)).post(subscribers.path()).then().statusCode(403);
    }

    private void refused(Map<String, ?> body, String code) {
        writingBadly(subscribers.editor())
                .body(body)
                .post(subscribers.path())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors.code", equalTo(List.of(code)));
    }

    private Response read(Subscription subscription) {
        return subscribers.reading().get(subscription.path());
    }

    private Response patch(Subscription subscription, String tag, Map<String, ?> body) {
        return subscribers
                .reading()
                .header("If-Match", tag)
                .contentType(PATCH)
                .body(body)
                .patch(subscription.path());
    }

    private Response remove(Subscription subscription, String tag) {
        return subscribers.reading().header("If-Match", tag).delete(subscription.path());
    }
}
