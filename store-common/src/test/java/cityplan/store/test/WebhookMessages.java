package cityplan.store.test;

import static cityplan.store.test.Receiver.answering;
import static cityplan.store.test.Subscribers.cursors;
import static cityplan.store.test.Subscribers.until;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.test.Receiver.Taken;
import cityplan.store.test.Subscribers.Subscription;

import io.restassured.path.json.JsonPath;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What arrives at receivers that answer, fail, hang and come back. A service's test extends this.
public abstract class WebhookMessages {

    /// Numbers that no other test of a feed records.
    private static final AtomicInteger NUMBERS = new AtomicInteger(400);

    private static final Duration DAY = Duration.ofHours(25);

    @Inject Clock clock;
    @Inject Jdbi jdbi;

    private final FollowedFeed feed;
    private final Subscribers subscribers;
    private final Receiver receiver = Receiver.open();
    private final CountDownLatch over = new CountDownLatch(1);
    private String begin;

    protected WebhookMessages(FollowedFeed feed, Subscribers subscribers) {
        this.feed = feed;
        this.subscribers = subscribers;
    }

    @BeforeEach
    void load() {
        feed.load();
        begin = feed.end();
    }

    @AfterEach
    void clear() {
        over.countDown();
        receiver.close();
        jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook"));
        shifted().reset();
    }

    @Test
    void every_change_arrives_signed_in_order_and_as_the_feed_tells_it() throws Exception {
        Subscription subscription = subscribers.subscribe(receiver.url());

        record(3);
        until(() -> cursors(receiver).size() == 3 * feed.entries());

        List<Map<String, ?>> told = FollowedFeed.page(since()).getList("items");
        assertThat(items()).isEqualTo(told);
        String reached = null;
        for (Taken taken : receiver.taken()) {
            assertThat(taken.header("webhook-signature"))
                    .isEqualTo(signature(subscription.secret(), taken));
            assertThat(taken.header("Content-type")).isEqualTo("application/json");
            JsonPath message = JsonPath.from(taken.text());
            if (reached != null) {
                assertThat(message.getString("data.after")).isEqualTo(reached);
            }
            reached = message.getString("data.cursor");
        }
        assertThat(subscription.view().getString("status")).isEqualTo("active");
        assertThat(subscription.deliveries("?status=delivered").getList("items.outcome"))
                .containsOnly("taken");
    }

    @Test
    void an_outage_loses_nothing_and_repeats_the_very_message() {
        Subscription subscription = subscribers.subscribe(receiver.does(answering(503)).url());
        record(1);
        until(() -> subscription.view().getInt("failures") == 1);
        record(2);
        shifted().putForward(Duration.ofSeconds(7));
        until(() -> subscription.view().getInt("failures") == 2);

        JsonPath failing = subscription.view();
        assertThat(failing.getString("status")).isEqualTo("failing");
        assertThat(failing.getString("nextAttemptAt")).isNotNull();
        assertThat(failing.getInt("pending")).isEqualTo(1);

        receiver.does(answering(204));
        shifted().putForward(Duration.ofMinutes(1));
        until(() -> subscription.view().getString("status").equals("active"));
        until(() -> items().size() >= 3 * feed.entries());

        Taken first = receiver.taken().getFirst();
        assertThat(receiver.taken().subList(0, 3))
                .allSatisfy(taken -> assertThat(taken.body()).isEqualTo(first.body()))
                .extracting(taken -> taken.header("webhook-id"))
                .containsOnly(first.header("webhook-id"));
        assertThat(cursors(receiver).stream().distinct().toList())
                .isEqualTo(FollowedFeed.page(since()).getList("items.cursor"));
    }

    @Test
    void a_receiver_that_hangs_does_not_delay_another() {
        try (var hanging = Receiver.open()) {
            hanging.does(exchange -> await());
            subscribers.subscribe(hanging.url());
            subscribers.subscribe(receiver.url());

            record(1);
            until(() -> !hanging.taken().isEmpty());
            record(1);
            long recorded = System.nanoTime();
            until(() -> cursors(receiver).size() == 2 * feed.entries());

            assertThat(Duration.ofNanos(System.nanoTime() - recorded))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(hanging.taken()).hasSize(1);
            over.countDown();
        }
    }

    @Test
    void after_a_day_a_message_is_dead_and_can_be_replayed() {
        Subscription subscription = subscribers.subscribe(receiver.does(answering(500)).url());
        record(1);
        until(() -> subscription.view().getInt("failures") == 1);
        shifted().putForward(DAY);
        until(() -> subscription.view().getInt("dead") == 1);

        JsonPath dead = subscription.deliveries("?status=dead");
        String id = dead.getString("items[0].id");
        JsonPath told = subscribers.page(subscription.path() + "/deliveries/" + id);
        assertThat(told.getInt("answered")).isEqualTo(500);
        assertThat(told.getString("outcome")).isEqualTo("refused");
        assertThat(told.getList("message.data.items")).hasSize(feed.entries());

        receiver.does(answering(200));
        String replay = "/deliveries/" + id + "/replay";
        subscription.post(replay).then().statusCode(202);
        until(() -> subscription.deliveries("?status=delivered").getList("items").size() == 1);
        assertThat(receiver.taken().getLast().header("webhook-id")).isEqualTo(id);
        assertThat(subscription.view().getInt("dead")).isZero();
        subscription.post(replay).then().statusCode(409);
    }

    @Test
    void all_that_is_dead_is_replayed_in_order_before_anything_newer() {
        Subscription subscription = subscribers.subscribe(receiver.does(answering(500)).url());
        for (int dead = 1; dead <= 2; dead++) {
            int expected = dead;
            record(1);
            until(() ->
                    subscription.view().getInt("pending") == 1
                            && subscription.view().getInt("failures") > 0);
            shifted().putForward(DAY);
            until(() -> subscription.view().getInt("dead") == expected);
        }
        receiver.does(answering(200));
        int before = receiver.taken().size();

        assertThat(subscription.post("/replay").jsonPath().getInt("replayed")).isEqualTo(2);
        record(1);
        until(() -> subscription.view().getInt("dead") == 0);
        until(() ->
                cursors(receiver)
                        .contains(FollowedFeed.page(since()).getList("items.cursor").getLast()));

        List<Taken> replayed = receiver.taken().subList(before, receiver.taken().size());
        assertThat(
                        replayed.stream()
                                .map(taken -> JsonPath.from(taken.text()))
                                .flatMap(m -> m.<String>getList("data.items.cursor").stream()))
                .isEqualTo(FollowedFeed.page(since()).getList("items.cursor"));
    }

    @Test
    void a_receiver_that_is_gone_is_left_alone_until_it_is_set_active() {
        Subscription subscription = subscribers.subscribe(receiver.does(answering(410)).url());
        record(1);
        until(() -> subscription.view().getString("status").equals("gone"));
        receiver.does(answering(204));
        shifted().putForward(DAY);
        record(1);
        assertThat(receiver.taken()).hasSize(1);

        subscription.patch(Map.of("status", "active"));
        until(() -> cursors(receiver).size() == 3 * feed.entries());
        assertThat(subscription.view().getString("status")).isEqualTo("active");
    }

    @Test
    void a_subscription_that_is_paused_loses_nothing() {
        Subscription subscription = subscribers.subscribe(receiver.url());
        subscription.patch(Map.of("status", "paused"));
        record(2);
        subscription.post("/test").then().statusCode(202);
        assertThat(subscription.view().getString("status")).isEqualTo("paused");
        assertThat(receiver.taken()).isEmpty();

        subscription.patch(Map.of("status", "active"));
        until(() -> cursors(receiver).size() == 2 * feed.entries());
    }

    @Test
    void only_what_was_asked_for_is_told() {
        Subscription subscription =
                subscribers.subscribe(
                        Map.of("url", receiver.url(), "resources", List.of(subscribers.other())));
        record(1);
        subscription.post("/test");
        until(() -> receiver.taken().size() == 1);

        subscription.patch(Map.of("resources", List.of(subscribers.resource())));
        record(1);
        until(() -> !items().isEmpty());
        assertThat(items()).extracting("resource").containsExactly(subscribers.resource());
        assertThat(items().getFirst().get("cursor"))
                .isIn(FollowedFeed.page(since()).getList("items.cursor"));
    }

    @Test
    void what_was_recorded_since_a_moment_is_told() {
        String since = FollowedFeed.page(feed.list() + "?limit=1").getString("asOf");
        record(2);

        subscribers.subscribe(Map.of("url", receiver.url(), "since", since));
        until(() -> cursors(receiver).size() == 2 * feed.entries());
    }

    @Test
    void a_secret_that_was_replaced_signs_for_another_day() throws Exception {
        Subscription subscription = subscribers.subscribe(receiver.url());
        String secret = subscription.post("/secret").path("secret");

        subscription.post("/test").then().statusCode(202);
        until(() -> receiver.taken().size() == 1);
        Taken both = receiver.taken().getFirst();
        assertThat(both.header("webhook-signature"))
                .isEqualTo(signature(secret, both) + " " + signature(subscription.secret(), both));
        assertThat(JsonPath.from(both.text()).getString("data.webhook"))
                .isEqualTo(subscription.id());

        shifted().putForward(DAY);
        subscription.post("/test");
        until(() -> receiver.taken().size() == 2);
        Taken one = receiver.taken().getLast();
        assertThat(one.header("webhook-signature")).isEqualTo(signature(secret, one));
    }

    @Test
    void what_is_long_over_is_told_of_no_more() {
        Subscription subscription = subscribers.subscribe(receiver.url());
        subscription.post("/test");
        until(() -> subscription.deliveries("?status=delivered").getList("items").size() == 1);

        shifted().putForward(Duration.ofDays(8));
        until(() -> subscription.deliveries("").getList("items").isEmpty());
    }

    private ShiftedClock shifted() {
        return (ShiftedClock) clock;
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            feed.record(NUMBERS.getAndIncrement());
        }
    }

    private String since() {
        return feed.path() + "?limit=500&after=" + begin;
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Map<String, ?>> items() {
        return receiver.taken().stream()
                .map(taken -> JsonPath.from(taken.text()))
                .filter(message -> message.get("data.items") != null)
                .flatMap(message -> message.<Map<String, ?>>getList("data.items").stream())
                .toList();
    }

    /// As a receiver reckons it.
    private static String signature(String secret, Taken taken) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.replaceFirst("whsec_", ""));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed =
                "%s.%s.%s"
                        .formatted(
                                taken.header("webhook-id"),
                                taken.header("webhook-timestamp"),
                                taken.text());
        byte[] sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(sum);
    }
}
