package cityplan.gateway.audit;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.gateway.Caching.toIndicators;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.Tokens;
import cityplan.gateway.Caching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@QuarkusTest
@QuarkusTestResource(value = Caching.class, restrictToAnnotatedClass = true)
class VerificationResourceTest {

    private static final String PATH = "/v1/audit/verification";
    private static final String TOKEN = "Bearer " + Tokens.of("auditor");
    private static final String HEAD = "3:" + "a".repeat(64);
    private static final String HOLDS =
            "{\"holds\": true, \"entries\": 3, \"head\": {\"number\": 3, \"hash\": \"%s\"}}"
                    .formatted("a".repeat(64));
    private static final String BROKEN =
            "{\"holds\": false, \"entries\": 3, \"head\": {\"number\": 1, \"hash\": \"%s\"}, \"broken\": {\"number\": 2, \"kind\": \"edited\"}}"
                    .formatted("a".repeat(64));

    private final Map<String, String> asked = new ConcurrentHashMap<>();

    @BeforeEach
    void both_hold() {
        toIndicators.thaw();
        INDICATORS.answers(request -> answer(request, 200, HOLDS));
        PROJECTS.answers(request -> answer(request, 200, HOLDS));
    }

    private void answer(HttpServerRequest request, int status, String body) {
        if (!request.path().startsWith("/v1/audit/")) {
            request.response().setStatusCode(404).end();
            return;
        }
        asked.put(request.uri(), String.valueOf(request.getHeader("Authorization")));
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    @Test
    void both_services_are_asked_with_the_token_of_the_request() {
        verified("?projectsHead=" + HEAD)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("holds", equalTo(true))
                .body("indicators.holds", equalTo(true))
                .body("projects.head.number", equalTo(3));

        assertThat(asked.keySet())
                .anySatisfy(uri -> assertThat(uri).isEqualTo("/v1/audit/indicators/verification"))
                .anySatisfy(uri ->
                        assertThat(uri).startsWith("/v1/audit/projects/verification?head=3"));
        assertThat(asked.values()).containsOnly(TOKEN);
    }

    @Test
    void one_chain_that_is_broken_breaks_the_whole() {
        PROJECTS.answers(request -> answer(request, 200, BROKEN));

        verified("")
                .then()
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("indicators.holds", equalTo(true))
                .body("projects.broken.kind", equalTo("edited"));
    }

    @Test
    void who_may_not_ask_is_told_what_the_services_say() {
        INDICATORS.answers(request -> answer(request, 403, "{}"));
        verified("").then().statusCode(403).body("type", equalTo("/problems/forbidden"));

        INDICATORS.answers(request -> answer(request, 401, "{}"));
        badly().get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthorized"));
        assertThat(asked.values()).contains("null");

        INDICATORS.answers(request -> {
            request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            answer(request, 401, "{}");
        });
        verified("")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("/problems/invalid-token"));
    }

    @Test
    void a_service_that_is_silent_leaves_no_verdict() {
        PROJECTS.answers(request -> answer(request, 503, "{}"));

        verified("")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("projects-service"));
    }

    @Test
    void a_head_that_is_none_is_named() {
        PROJECTS.answers(request -> answer(request, 400, "{}"));

        badly().header("Authorization", TOKEN)
                .get(PATH + "?projectsHead=nope")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("projectsHead"))
                .body("errors[0].code", equalTo("head-expected"));
        badly().header("Authorization", TOKEN).get(PATH + "?head=" + HEAD).then().statusCode(400);
    }

    private static Response verified(String query) {
        return api().header("Authorization", TOKEN).get(PATH + query);
    }
}
