package cityplan.store.test.rights;

import static cityplan.common.test.Api.cutDown;

import cityplan.common.test.Tokens;

import io.restassured.specification.RequestSpecification;

/// The calls about subscriptions, which are those of whoever calls.
public final class WebhookCalls {

    private final String path;
    private final String body;

    /// @param part how paths call the service
    /// @param resource something that it tells of
    public WebhookCalls(String part, String resource) {
        this.path = "/v1/webhooks/" + part;
        this.body =
                "{\"url\": \"http://127.0.0.1:9999/rights\", \"resources\": [\"%s\"]}"
                        .formatted(resource);
    }

    public Nouns add(Nouns nouns) {
        String one = path + "/{id}";
        return nouns.call("GET " + path, (_, _) -> Call.plain("GET", path))
                .call("POST " + path, (_, _) -> new Call("POST", path, this::sent, ""))
                .call("GET " + one, (_, role) -> Call.plain("GET", made(role)))
                .call("PATCH " + one, (_, role) -> amended(made(role)))
                .call(
                        "DELETE " + one,
                        (_, role) -> new Call("DELETE", made(role), WebhookCalls::held, ""))
                .call(
                        "POST " + one + "/secret",
                        (_, role) -> Call.plain("POST", made(role) + "/secret"))
                .call(
                        "POST " + one + "/test",
                        (_, role) -> Call.plain("POST", made(role) + "/test"))
                .call(
                        "POST " + one + "/replay",
                        (_, role) -> Call.plain("POST", made(role) + "/replay"))
                .call(
                        "GET " + one + "/deliveries",
                        (_, role) -> Call.plain("GET", made(role) + "/deliveries"))
                .call(
                        "GET " + one + "/deliveries/{delivery}",
                        (_, role) -> Call.plain("GET", delivery(role)))
                .call(
                        "POST " + one + "/deliveries/{delivery}/replay",
                        (_, role) -> Call.plain("POST", delivery(role) + "/replay"));
    }

    private RequestSpecification sent(RequestSpecification request) {
        return request.contentType("application/json").body(body);
    }

    private static Call amended(String subscription) {
        return new Call(
                "PATCH",
                subscription,
                request ->
                        held(request)
                                .contentType("application/merge-patch+json")
                                .body("{\"status\": \"paused\"}"),
                "");
    }

    private static RequestSpecification held(RequestSpecification request) {
        return request.header("If-Match", "*");
    }

    /// A subscription of the caller's own.
    private String made(String role) {
        return bearing(role)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String delivery(String role) {
        return bearing(role)
                .post(made(role) + "/test")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static RequestSpecification bearing(String role) {
        return cutDown().header("Authorization", "Bearer " + Tokens.of(role));
    }
}
