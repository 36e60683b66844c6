package cityplan.store.test;

import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Requests that are sent again under a key. A service's test extends this.
public abstract class RepeatedRequests {

    private static final int TWINS = 50;
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject Jdbi jdbi;

    private final String imports;
    private final Subscribers subscribers;

    protected RepeatedRequests(String imports, Subscribers subscribers) {
        this.imports = imports;
        this.subscribers = subscribers;
    }

    /// Sends something.
    public interface Sent {
        Response by(RequestSpecification request);
    }

    /// A bundle that nobody has imported.
    protected abstract Sent newBundle();

    /// A bundle with an error.
    protected abstract Sent wrongBundle();

    /// Has one request sent by many at once, which has to count up what a query counts by one.
    protected void oneEffect(String count, Sent sent) throws Exception {
        int before = count(count);

        List<Response> answers = atOnce(sent, UUID.randomUUID().toString());

        assertThat(answers).allMatch(answer -> answer.statusCode() < 300);
        assertThat(answers.stream().map(RepeatedRequests::told).distinct()).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.header(REPLAYED))
                .containsOnlyOnce((String) null)
                .containsOnly(null, "true");
        assertThat(count(count)).isEqualTo(before + 1);
    }

    @Test
    void of_twins_of_an_import_one_is_carried_out_and_of_the_others_nothing_stays()
            throws Exception {
        oneEffect("SELECT count(*) FROM import_job", newBundle());
    }

    @Test
    void an_import_that_is_carried_out_later_is_kept_once() throws Exception {
        Sent bundle = newBundle();

        oneEffect(
                "SELECT count(*) FROM import_job",
                request -> bundle.by(request.header("Prefer", "respond-async")));
    }

    @Test
    void a_subscription_is_made_once_and_its_secret_told_to_who_lost_it() throws Exception {
        oneEffect("SELECT count(*) FROM webhook", this::subscribe);

        String path = subscribe(request(key())).header("Location");
        oneEffect("SELECT count(*) FROM webhook_delivery", to(path + "/test"));
        String rotation = key();
        String secret = to(path + "/secret").by(request(rotation)).path("secret");
        to(path + "/secret").by(request(rotation)).then().body("secret", equalTo(secret));
        String delivery = to(path + "/test").by(request(key())).header("Location");
        jdbi.useHandle(handle ->
                handle.execute("UPDATE webhook_delivery SET status = 'dead', ended_at = now()"));
        String replay = key();
        to(path + "/replay").by(request(replay)).then().body("replayed", equalTo(2));
        to(path + "/replay").by(request(replay)).then().body("replayed", equalTo(2));
        to(path + "/replay").by(request(key())).then().body("replayed", equalTo(0));
        String one = key();
        to(delivery + "/replay").by(request(one)).then().header(REPLAYED, nullValue());
        to(delivery + "/replay").by(request(one)).then().header(REPLAYED, equalTo("true"));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook"));
    }

    @Test
    void a_key_belongs_to_one_request_of_one_client() {
        String key = key();
        Sent bundle = newBundle();
        Response first = bundle.by(request(key));
        first.then().statusCode(200).body("changed", equalTo(true));

        newBundle()
                .by(request(key))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        bundle.by(request(key).queryParam("reason", "error")).then().statusCode(422);
        bundle.by(sending(Tokens.of("another", subscribers.editor())).header(KEY, key))
                .then()
                .statusCode(200)
                .header(REPLAYED, nullValue())
                .body("changed", equalTo(false));
        subscribe(request(key)).then().statusCode(201).header(REPLAYED, nullValue());
        Response again = bundle.by(request("\"" + key + "\""));
        assertThat(told(again)).isEqualTo(told(first));
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook"));
    }

    @Test
    void a_key_is_kept_for_a_day() {
        String key = key();
        Sent bundle = newBundle();
        bundle.by(request(key)).then().body("changed", equalTo(true));
        jdbi.useHandle(handle ->
                handle.execute(
                        "UPDATE idempotency_key SET claimed_at = claimed_at - interval '24 hours'"));

        newBundle().by(request(key)).then().statusCode(200).body("changed", equalTo(true));
        bundle.by(request(key())).then().body("changed", equalTo(false));
    }

    @Test
    void what_is_refused_or_only_tried_leaves_its_key_free() {
        String key = key();
        Sent bundle = newBundle();
        wrongBundle().by(request(key)).then().statusCode(400);
        bundle.by(request(key).queryParam("dryRun", true)).then().statusCode(200);

        bundle.by(request(key))
                .then()
                .statusCode(200)
                .header(REPLAYED, nullValue())
                .body("changed", equalTo(true));
    }

    @Test
    void what_changed_nothing_keeps_its_key() {
        String key = key();
        Sent bundle = newBundle();
        bundle.by(request(key())).then().body("changed", equalTo(true));

        bundle.by(request(key)).then().body("changed", equalTo(false));
        bundle.by(request(key))
                .then()
                .body("changed", equalTo(false))
                .header(REPLAYED, equalTo("true"));
    }

    @Test
    void a_key_is_one_and_of_visible_characters() {
        for (String wrong : List.of("a b", "\"open", "x".repeat(256), "\"\"")) {
            newBundle()
                    .by(request(wrong))
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(KEY))
                    .body("errors[0].code", equalTo("idempotency-key-expected"));
        }
        newBundle().by(request("a").header(KEY, "b")).then().statusCode(400);
        newBundle().by(request("x".repeat(255))).then().statusCode(200);
    }

    protected RequestSpecification request(String key) {
        return sending(Tokens.of(subscribers.editor())).header(KEY, key);
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }

    protected Sent bundle(String file, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return request -> request.multiPart("files", file, bytes, "text/csv").post(imports);
    }

    protected static Sent to(String path) {
        return request -> request.post(path);
    }

    protected static Sent to(String path, String body) {
        return request -> request.contentType("application/json").body(body).post(path);
    }

    private Response subscribe(RequestSpecification request) {
        return to(
                        subscribers.path(),
                        "{\"url\": \"https://203.0.113.7.example/in\", \"status\": \"paused\"}")
                .by(request);
    }

    private List<Response> atOnce(Sent sent, String key) throws Exception {
        Callable<Response> one = () -> patiently(sent, key);
        try (var clients = Executors.newFixedThreadPool(TWINS)) {
            List<Future<Response>> answers =
                    clients.invokeAll(IntStream.range(0, TWINS).mapToObj(_ -> one).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    /// Who is told to come again later does, with the same key.
    private Response patiently(Sent sent, String key) {
        Response answer = sent.by(request(key));
        while (answer.statusCode() == 503) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = sent.by(request(key));
        }
        return answer;
    }

    private static List<Object> told(Response answer) {
        return List.of(
                answer.statusCode(),
                answer.asString(),
                answer.contentType(),
                String.valueOf(answer.header("Location")),
                String.valueOf(answer.header("Content-Location")),
                String.valueOf(answer.header("ETag")));
    }

    private int count(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
