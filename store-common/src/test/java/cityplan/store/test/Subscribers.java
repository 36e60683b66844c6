package cityplan.store.test;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.Tokens;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The subscriptions of a service, as its tests see them.
///
/// @param path where they are
/// @param editor the role that they need
/// @param resource what the service's test feed tells of
/// @param other something else that the service tells of
public record Subscribers(String path, String editor, String resource, String other) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// A subscription that was made.
    public record Subscription(Subscribers all, String id, String secret) {

        public String path() {
            return all.path + "/" + id;
        }

        public JsonPath view() {
            return all.page(path());
        }

        public void patch(Map<String, ?> amendment) {
            Response held = all.reading().get(path());
            all.reading()
                    .header("If-Match", held.header("ETag"))
                    .contentType("application/merge-patch+json")
                    .body(amendment)
                    .patch(path())
                    .then()
                    .statusCode(200);
        }

        public Response post(String what) {
            return all.reading().post(path() + what);
        }

        public JsonPath deliveries(String query) {
            return all.page(path() + "/deliveries" + query);
        }
    }

    /// Subscribes to what the test feed records.
    public Subscription subscribe(String url) {
        return subscribe(Map.of("url", url));
    }

    public Subscription subscribe(Map<String, ?> body) {
        Response made = writing(editor).body(body).post(path);
        made.then().statusCode(201);
        String id = made.path("id");
        assertThat(made.header("Location")).isEqualTo(path + "/" + id);
        return new Subscription(this, id, made.path("secret"));
    }

    public RequestSpecification reading() {
        return api().header("Authorization", "Bearer " + Tokens.of(editor));
    }

    public JsonPath page(String path) {
        return reading().get(path).then().statusCode(200).extract().jsonPath();
    }

    /// The cursors of all changes that were received.
    public static List<String> cursors(Receiver receiver) {
        return receiver.taken().stream()
                .map(taken -> JsonPath.from(taken.text()))
                .filter(message -> message.getString("type").endsWith(".changed"))
                .flatMap(message -> message.<String>getList("data.items.cursor").stream())
                .toList();
    }

    /// Waits until something holds.
    public static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the end of patience").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
