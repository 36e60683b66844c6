package cityplan.store.test.rights;

import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// Makes the calls that replace, amend and withdraw the objects of nouns.
public final class Nouns {

    /// Somebody who may do everything, and is not the one whose calls are tried.
    public static final String KEEPER = Tokens.of("keeper", String.join(" ", Caller.ROLES));

    private static final String JSON = "application/json";
    private static final AtomicInteger DRAWN = new AtomicInteger();

    private final Map<String, RightsTable.Maker> makers = new HashMap<>();

    /// A number that was not drawn before.
    public static int draw() {
        return DRAWN.incrementAndGet();
    }

    /// What a path answers the keeper, who reads all that is held.
    static Response held(String path) {
        return cutDown().header("Authorization", "Bearer " + KEEPER).get(path);
    }

    /// The tag of what is held at a path.
    public static String etag(String path) {
        return held(path).header("ETag");
    }

    /// Makes an object, as the keeper.
    public static void make(String path, String body) {
        make(path, JSON, body);
    }

    private static void make(String path, String type, String body) {
        Response made =
                cutDown()
                        .header("Authorization", "Bearer " + KEEPER)
                        .header("If-None-Match", "*")
                        .contentType(type)
                        .body(body)
                        .put(path);
        assertThat(made.statusCode()).as("%s %s", path, made.asString()).isEqualTo(201);
    }

    /// The objects of a noun: where one is that is not there yet, what is said of it, and what is
    /// said instead; each by place and number.
    public record Objects(
            BiFunction<Place, Integer, String> path,
            BiFunction<Place, Integer, String> body,
            BiFunction<Place, Integer, String> other,
            String type) {

        /// Objects that are sent as JSON.
        public Objects(
                BiFunction<Place, Integer, String> path,
                BiFunction<Place, Integer, String> body,
                BiFunction<Place, Integer, String> other) {
            this(path, body, other, JSON);
        }

        /// The same, sent as another type.
        public Objects sentAs(String another) {
            return new Objects(path, body, other, another);
        }
    }

    /// A noun whose objects are replaced and withdrawn.
    ///
    /// @param query what a withdrawal has to say
    public Nouns with(String template, Objects objects, String query) {
        makers.put("PUT " + template, replaced(objects));
        makers.put("DELETE " + template, withdrawn(objects, query));
        return this;
    }

    /// A noun whose objects can be amended, too.
    public Nouns amended(String template, Objects objects, String amendment) {
        makers.put("PATCH " + template, amended(objects, amendment));
        return with(template, objects, "");
    }

    public Nouns call(String operation, RightsTable.Maker maker) {
        makers.put(operation, maker);
        return this;
    }

    public Map<String, RightsTable.Maker> makers() {
        return makers;
    }

    private static RightsTable.Maker replaced(Objects objects) {
        return (place, _) -> {
            int number = draw();
            String path = made(objects, place, number);
            String body = objects.other().apply(place, number);
            return new Call(
                    "PUT",
                    path,
                    request -> held(request).contentType(objects.type()).body(body),
                    path);
        };
    }

    private static RightsTable.Maker amended(Objects objects, String amendment) {
        return (place, _) -> {
            String path = made(objects, place, draw());
            return new Call(
                    "PATCH",
                    path,
                    request ->
                            held(request)
                                    .contentType("application/merge-patch+json")
                                    .body(amendment),
                    path);
        };
    }

    private static RightsTable.Maker withdrawn(Objects objects, String query) {
        return (place, _) -> {
            String path = made(objects, place, draw());
            return new Call("DELETE", path + query, Nouns::held, path);
        };
    }

    private static String made(Objects objects, Place place, int number) {
        String path = objects.path().apply(place, number);
        make(path, objects.type(), objects.body().apply(place, number));
        return path;
    }

    private static RequestSpecification held(RequestSpecification request) {
        return request.header("If-Match", "*");
    }
}
